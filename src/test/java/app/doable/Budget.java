package app.doable;

import app.doable.http.Route;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of {@code budgets.txt}.
 *
 * @param why it costs more than it may; empty when it does not
 */
record Budget(Sent sent, Cost cost, String why) {
    /** Routes that neither show nor change lists or tasks. */
    static final Pattern ELSEWHERE = Pattern.compile(
            "(/api/v1)?/(account|login|logout|register|sessions|forgot-password|reset-password|confirm-address)(/.*)?"
                    + "|/(look|events|health|ready|metrics|api/docs|api/v1/openapi.json|static/.*)");

    private static final long VIEW = 4;
    private static final long CHANGE = 7;
    private static final Pattern NAMED = Pattern.compile("<[^>]*>|\\{[^}]*}");

    record Cost(long statements, long commits) {}

    static List<Budget> all() {
        return Table.rows("budgets.txt").map(Budget::parse).toList();
    }

    private static Budget parse(String line) {
        String[] columns = line.split("\\|", -1);
        String[] numbers = columns[1].strip().split(" ", -1);
        return new Budget(
                Sent.parse(columns[0]),
                new Cost(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])),
                columns[2].strip());
    }

    Budget costing(Cost measured) {
        return new Budget(sent, measured, why);
    }

    private boolean isReading() {
        return sent.method().equals("GET") || sent.method().equals("PAGE");
    }

    boolean isOfMany() {
        return (sent.path() + sent.body()).matches(".*<(many|chosen|changes of many|names of them|common)>.*");
    }

    boolean isKept() {
        return isReading()
                ? cost.statements() <= VIEW && cost.commits() == 0
                : cost.statements() <= most() && cost.commits() == 1;
    }

    /** Script gets the view, too. */
    private long most() {
        return sent.method().equals("SCRIPT") ? CHANGE + VIEW : CHANGE;
    }

    /** The route that the row takes, with whatever its path names left out. */
    String route() {
        String method = sent.isForm() ? "FORM" : sent.method();
        return name(method, sent.path().replaceAll("\\?.*", ""));
    }

    static String route(Route route) {
        return name(
                route.kind() == Route.Kind.API
                        ? route.method().name()
                        : route.kind().name(),
                route.path());
    }

    private static String name(String method, String path) {
        return method + " " + NAMED.matcher(path).replaceAll("{}");
    }

    @Override
    public String toString() {
        return sent + " | " + cost.statements() + " " + cost.commits() + " | " + why;
    }
}
