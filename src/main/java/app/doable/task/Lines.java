package app.doable.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Merges two changes of a text line by line. Each counts as one change from its first line that differs to its last,
 * so that it takes no longer than reading the texts; changes that touch are for people to merge.
 */
final class Lines {
    private Lines() {}

    /** Which lines of a text are replaced by which others: those from the one to before the other. */
    private record Patch(int from, int to, List<String> lines) {
        static Patch between(List<String> before, List<String> after) {
            int most = Math.min(before.size(), after.size());
            int start = 0;
            while (start < most && before.get(start).equals(after.get(start))) {
                start++;
            }
            int end = 0;
            while (end < most - start
                    && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
                end++;
            }
            return new Patch(start, before.size() - end, after.subList(start, after.size() - end));
        }

        boolean isBefore(Patch other) {
            return to < other.from;
        }
    }

    /** Empty when both changed the same lines, or lines beside each other. */
    static Optional<String> merge(String before, String one, String other) {
        List<String> lines = lines(before);
        Patch first = Patch.between(lines, lines(one));
        Patch second = Patch.between(lines, lines(other));
        if (first.isBefore(second)) {
            return Optional.of(apply(lines, first, second));
        }
        return second.isBefore(first) ? Optional.of(apply(lines, second, first)) : Optional.empty();
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    private static String apply(List<String> lines, Patch upper, Patch lower) {
        List<String> merged = new ArrayList<>(lines.subList(0, upper.from()));
        merged.addAll(upper.lines());
        merged.addAll(lines.subList(upper.to(), lower.from()));
        merged.addAll(lower.lines());
        merged.addAll(lines.subList(lower.to(), lines.size()));
        return String.join("\n", merged);
    }
}
