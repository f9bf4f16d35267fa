package app.doable.database;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.util.ConcurrentLruCache;

/** Has each database read the tables of a statement in the order in which it names them, by the index that it means. */
final class OrderedTemplate extends NamedParameterJdbcTemplate {
    private static final int STATEMENTS = 1024;

    private final ConcurrentLruCache<String, ParsedSql> parsed;

    OrderedTemplate(JdbcOperations template, Dialect dialect) {
        super(template);
        this.parsed = new ConcurrentLruCache<>(
                STATEMENTS, statement -> NamedParameterUtils.parseSqlStatement(dialect.asWritten(statement)));
    }

    @Override
    protected ParsedSql getParsedSql(String statement) {
        return parsed.get(statement);
    }
}
