package app.doable.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line and one measurement for each request, also for those that Jetty refuses: the route's pattern, never the
 * path, the query or anything else that a client chose.
 */
final class AccessLog implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("app.doable.access");
    private static final String UNROUTED = "none";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Kind(String method, String route, int status) {}

    @Override
    public void log(Request request, Response response) {
        Kind kind = request.getAttribute(Route.class.getName()) instanceof Route route
                ? new Kind(route.method().name(), route.path(), response.getStatus())
                : new Kind(UNROUTED, UNROUTED, response.getStatus());
        long nanos = NanoTime.since(request.getBeginNanoTime());
        timer(kind).record(nanos, TimeUnit.NANOSECONDS);
        LOG.atInfo()
                .addKeyValue("method", kind.method())
                .addKeyValue("route", kind.route())
                .addKeyValue("status", kind.status())
                .addKeyValue("ms", nanos / 1_000_000)
                .addKeyValue(FrontDoor.LOGGED_ID, RequestIds.of(request))
                .log("request");
    }

    private Timer timer(Kind kind) {
        Timer known = timers.get(kind);
        return known == null ? timers.computeIfAbsent(kind, this::register) : known;
    }

    private Timer register(Kind kind) {
        return Timer.builder("doable.http.requests")
                .description("Requests by route, with their latency")
                .tag("method", kind.method())
                .tag("route", kind.route())
                .tag("status", Integer.toString(kind.status()))
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
