package app.doable;

import java.util.Arrays;
import java.util.List;

/**
 * A row of {@code refusals.txt}: what is sent, and what it gets.
 *
 * @param told the faulty fields, or what the page says
 */
record Refusal(Sent sent, int status, String told) {
    static Refusal parse(String line) {
        String[] columns = line.split("\\|", -1);
        return new Refusal(Sent.parse(columns[0]), Integer.parseInt(columns[1].strip()), columns[2].strip());
    }

    List<String> fields() {
        return Arrays.stream(told.split(" ", -1))
                .filter(field -> !field.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return sent + ": " + status + " " + told;
    }
}
