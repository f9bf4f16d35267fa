package app.doable.http;

import app.doable.config.Config;
import app.doable.config.Secret;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measurements for Prometheus at {@code /metrics}, for whoever sends {@code DOABLE_METRICS_TOKEN} as a bearer token
 * (RFC 6750). Without that setting there is no such page and nothing is measured: meters do nothing then.
 */
public final class Metrics {
    private final Optional<Guarded> guarded;

    private record Guarded(PrometheusMeterRegistry registry, Secret header) {}

    public Metrics(Config config) {
        this.guarded = config.metricsToken().map(Metrics::guarded);
    }

    private static Guarded guarded(Secret token) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return new Guarded(registry, new Secret("Bearer " + token.value()));
    }

    /** Where features register what they count. */
    public MeterRegistry meters() {
        return guarded.<MeterRegistry>map(Guarded::registry).orElseGet(CompositeMeterRegistry::new);
    }

    public void register(Routes routes) {
        routes.plain("/metrics", Access.ANYONE, this::show);
    }

    private void show(Context context) {
        Guarded open = guarded.orElseThrow(Failure.NotFound::new);
        @Nullable String sent = context.header("Authorization");
        if (sent == null
                || !MessageDigest.isEqual(bytes(sent), bytes(open.header().value()))) {
            context.header("WWW-Authenticate", "Bearer");
            throw new Failure.Unauthenticated("failure.token");
        }
        context.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(open.registry().scrape());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
