package app.doable.http;

import app.doable.config.Config;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.micrometer.core.instrument.MeterRegistry;

/** Jetty and Javalin around the {@link Routes}: checks before them, failures after. */
public final class Server implements AutoCloseable {
    private final Javalin javalin;

    /**
     * What the server needs from the features.
     *
     * @param stopping runs when the server begins to stop, to end the answers that would otherwise never end
     */
    public record Wiring(
            Authenticator authenticator,
            Csrf csrf,
            ProblemRenderer problems,
            FailureRenderer failurePages,
            MeterRegistry meters,
            Runnable stopping) {}

    public Server(Config config, Routes routes, Wiring wiring) {
        this(config, routes, wiring, Limits.STANDARD);
    }

    Server(Config config, Routes routes, Wiring wiring, Limits limits) {
        JettySetup jetty = new JettySetup(
                config.address(),
                config.port(),
                limits,
                new SecurityHeaders(config.isHttps()),
                wiring.problems(),
                new AccessLog(wiring.meters()),
                wiring.stopping());
        this.javalin = Javalin.create(javalinConfig -> {
            configure(javalinConfig, new Forwarding(config.trustedProxies()));
            jetty.configure(javalinConfig);
            new Dispatcher(wiring.authenticator(), wiring.csrf(), new CrossSite(config))
                    .configure(javalinConfig, routes);
            new Failures(wiring.problems(), wiring.failurePages()).configure(javalinConfig);
        });
    }

    private static void configure(JavalinConfig javalinConfig, Forwarding forwarding) {
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        javalinConfig.http.prefer405over404 = true;
        javalinConfig.http.maxRequestSize = Long.MAX_VALUE; // Body has the limit
        javalinConfig.http.compressionStrategy = new CompressionStrategy(null, new Gzip(1));
        javalinConfig.contextResolver.ip = forwarding::address;
        javalinConfig.contextResolver.host = forwarding::host;
    }

    /** @return the port it listens on */
    public int start() {
        javalin.start();
        return javalin.port();
    }

    /** Lets open requests finish, for a few seconds at most. */
    @Override
    public void close() {
        javalin.stop();
    }
}
