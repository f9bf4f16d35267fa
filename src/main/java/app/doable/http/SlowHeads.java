package app.doable.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request line and headers take too long: each byte that drips in puts off Jetty's idle
 * time-out, and its minimum data rate only looks at bodies.
 */
final class SlowHeads extends AbstractLifeCycle {
    private final ServerConnector connector;
    private final Duration limit;
    private volatile Scheduler.Task next = () -> true;

    SlowHeads(ServerConnector connector, Duration limit) {
        this.connector = connector;
        this.limit = limit;
    }

    @Override
    protected void doStart() {
        plan();
    }

    @Override
    protected void doStop() {
        next.cancel();
    }

    private void plan() {
        next = connector.getScheduler().schedule(this::sweep, limit.toMillis() / 4, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
            if (endPoint.getConnection() instanceof HttpConnection connection && isSlow(connection.getParser())) {
                endPoint.close();
            }
        }
        if (isRunning()) {
            plan();
        }
    }

    private boolean isSlow(HttpParser parser) {
        return parser.inHeaderState()
                && !parser.isStart()
                && NanoTime.since(parser.getBeginNanoTime()) > limit.toNanos();
    }
}
