package app.doable.bench;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/** The statements that one request makes, in one transaction. */
record Transaction(List<Statement> statements) {

    record Statement(String sql, List<@Nullable Object> parameters) {
        boolean isQuery() {
            return sql.stripLeading().startsWith("SELECT");
        }
    }

    boolean isWriting() {
        return statements.stream().anyMatch(statement -> !statement.isQuery());
    }

    /** Listens to the statements of an application. */
    static final class Recorder implements QueryExecutionListener {
        private final List<Statement> statements = new ArrayList<>();

        DataSource observe(DataSource connections) {
            return ProxyDataSourceBuilder.create(connections).listener(this).build();
        }

        /** Reading is done twice, since an answer may be remembered; what counts is the second time. */
        Transaction record(Runnable request) {
            Transaction first = once(request);
            return first.isWriting() ? first : once(request);
        }

        private Transaction once(Runnable request) {
            synchronized (this) {
                statements.clear();
            }
            request.run();
            synchronized (this) {
                return new Transaction(List.copyOf(statements));
            }
        }

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public synchronized void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            for (QueryInfo query : queries) {
                List<@Nullable Object> parameters = new ArrayList<>();
                for (ParameterSetOperation set : query.getParametersList().getFirst()) {
                    boolean isNull = ParameterSetOperation.isSetNullParameterOperation(set);
                    parameters.add(isNull ? null : set.getArgs()[1]);
                }
                statements.add(new Statement(query.getQuery(), parameters));
            }
        }
    }
}
