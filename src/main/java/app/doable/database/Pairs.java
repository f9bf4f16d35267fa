package app.doable.database;

import java.util.HashMap;
import java.util.Map;

/** Rows whose two columns are one of several pairs of numbers: the databases have no words for that in common. */
public final class Pairs {
    private final String first;
    private final String second;
    private final StringBuilder condition = new StringBuilder();
    private final Map<String, Long> parameters = new HashMap<>();

    public Pairs(String first, String second) {
        this.first = first;
        this.second = second;
    }

    public Pairs or(long one, long other) {
        int index = parameters.size() / 2;
        condition
                .append(condition.isEmpty() ? "" : " OR ")
                .append("(%s = :first%d AND %s = :second%d)".formatted(first, index, second, index));
        parameters.put("first" + index, one);
        parameters.put("second" + index, other);
        return this;
    }

    /** To stand in parentheses, once there is a pair. */
    public String condition() {
        return condition.toString();
    }

    public Map<String, Long> parameters() {
        return parameters;
    }
}
