package app.doable.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How urgent a task is, the most urgent first. */
public enum Priority {
    HIGH(1),
    MEDIUM(2),
    LOW(3),
    NONE(4);

    private final int number;

    Priority(int number) {
        this.number = number;
    }

    /** On the wire and in the history. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Priority> parse(String word) {
        return Arrays.stream(values())
                .filter(priority -> priority.word().equals(word))
                .findFirst();
    }

    /** As it is kept, and sorted. */
    int number() {
        return number;
    }

    static Priority of(int number) {
        return Arrays.stream(values())
                .filter(priority -> priority.number == number)
                .findFirst()
                .orElseThrow();
    }
}
