package app.doable.database;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the same of several lists by one statement, of each by a query of its own that reads a range of an index. */
public final class EachList {
    private EachList() {}

    /** One query for each list, whose id is bound under its number. */
    public static String of(int lists, IntFunction<String> query) {
        return IntStream.range(0, lists).mapToObj(query).collect(Collectors.joining("UNION ALL "));
    }

    public static JdbcClient.StatementSpec with(List<Long> listIds, JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec bound = statement;
        for (int i = 0; i < listIds.size(); i++) {
            bound = bound.param("list" + i, listIds.get(i));
        }
        return bound;
    }
}
