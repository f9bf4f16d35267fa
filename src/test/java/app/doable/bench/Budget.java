package app.doable.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a figure may be, as docs/decisions says, and what it is. */
record Budget(String what, double is, double limit, boolean atMost) {
    static Budget atMost(String what, double is, double limit) {
        return new Budget(what, is, limit, true);
    }

    /** Whole ones: of the few that say when somebody was last seen there is one a minute. */
    private static Budget statements(Measurement measured, double limit) {
        return atMost("statements", Math.rint(measured.statements()), limit);
    }

    static Budget atLeast(String what, double is, double limit) {
        return new Budget(what, is, limit, false);
    }

    /** Those of one scenario. */
    static List<Budget> of(Measurement measured, Map<String, Measurement> all) {
        return switch (measured.scenario().name()) {
            case "list-50" -> List.of(atMost("x constant", measured.timesConstant(), 2), statements(measured, 2));
            case "list-1000" -> List.of(statements(measured, 2));
            case "page-of-100000" ->
                Stream.ofNullable(all.get("page-of-100"))
                        .map(few -> atMost("x page-of-100", Measurement.ratio(measured.cpu(), few.cpu()), 2))
                        .toList();
            case "create" -> List.of(atLeast("x one commit each", measured.timesBare(), 3), statements(measured, 5));
            case "bulk-500", "complete-repeat" -> List.of(statements(measured, 7));
            case "complete" -> List.of(statements(measured, 5));
            default -> comparedWithFewer(measured, all);
        };
    }

    /** A page, or a move, costs about the same however many tasks there are. */
    private static List<Budget> comparedWithFewer(Measurement measured, Map<String, Measurement> all) {
        String name = measured.scenario().name();
        String fewest = name.replaceFirst("-\\d+$", "-" + Seed.PLANNED.getFirst());
        boolean compared =
                name.matches("(today|upcoming|inbox|move)-\\d+") && !name.equals(fewest) && all.containsKey(fewest);
        return compared
                ? List.of(atMost(
                        "x " + fewest,
                        Measurement.ratio(
                                measured.cpu(),
                                Objects.requireNonNull(all.get(fewest)).cpu()),
                        2))
                : List.of();
    }

    static String tell(List<Budget> budgets) {
        return budgets.stream().map(Budget::toString).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        if (Double.isNaN(is)) {
            return what + " not measured";
        }
        double rounded = Math.round(is * 10) / 10.0;
        boolean kept = atMost ? rounded <= limit : rounded >= limit;
        String figure = String.format(Locale.ROOT, is < 100 ? "%.1f" : "%.0f", is);
        String bound = String.format(Locale.ROOT, "%s %.0f", atMost ? "at most" : "at least", limit);
        return figure + " " + what + " (" + bound + ") " + (kept ? "ok" : "over");
    }
}
