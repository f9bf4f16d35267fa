package app.doable.bench;

import app.doable.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * @param seconds of load for each figure
 * @param others how many tasks there are beside those that are measured
 * @param only the scenarios asked for; empty for all
 * @param server the command that starts the server
 */
record Arguments(TestDatabase database, int seconds, int others, Set<String> only, List<String> server) {
    private static final Set<String> NAMES = Set.of("--database", "--seconds", "--others", "--only", "--profile");

    /** @throws IllegalArgumentException saying what is wrong with them */
    static Arguments parse(List<String> words) {
        int end = words.indexOf("--");
        List<String> own = words.subList(0, end);
        for (int index = 0; index < own.size(); index += 2) {
            if (!NAMES.contains(own.get(index)) || index + 1 == own.size()) {
                throw new IllegalArgumentException(
                        "takes --database NAME, --seconds N, --others N, --only SCENARIO,… and --profile FILE");
            }
        }
        String only = value(own, "--only", "");
        return new Arguments(
                TestDatabase.valueOf(value(own, "--database", "sqlite").toUpperCase(Locale.ROOT)),
                Integer.parseInt(value(own, "--seconds", "3")),
                Integer.parseInt(value(own, "--others", "20000")),
                only.isEmpty() ? Set.of() : Set.of(only.split(",", -1)),
                profiled(words.subList(end + 1, words.size()), value(own, "--profile", "")));
    }

    /** With Java's flight recorder running, for {@code jfr view hot-methods FILE}. */
    private static List<String> profiled(List<String> command, String file) {
        List<String> profiled = new ArrayList<>(command);
        if (!file.isEmpty()) {
            profiled.add(
                    1, "-XX:StartFlightRecording:settings=profile,jdk.ExecutionSample#period=2ms,filename=" + file);
        }
        return profiled;
    }

    private static String value(List<String> words, String name, String otherwise) {
        int index = words.lastIndexOf(name);
        return index < 0 ? otherwise : words.get(index + 1);
    }

    boolean wants(Scenario scenario) {
        return only.isEmpty() || only.contains(scenario.name());
    }
}
