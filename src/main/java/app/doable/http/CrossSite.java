package app.doable.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses unsafe requests that another site made a browser send: by {@code Sec-Fetch-Site} (Fetch Metadata) and by
 * {@code Origin}. Programs send neither and pass; they carry no browser's cookies.
 */
final class CrossSite {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final URI baseUrl;

    CrossSite(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @throws Failure.Forbidden when the request is unsafe and came from another origin */
    void refuse(Context context) {
        if (SAFE.contains(context.method().name())) {
            return;
        }
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Failure.Forbidden("failure.crossSite");
        }
        String origin = context.header("Origin");
        if (origin != null && !isOurs(origin, context.host())) {
            throw new Failure.Forbidden("failure.crossSite");
        }
    }

    private boolean isOurs(String origin, @Nullable String host) {
        return origin.equals(baseUrl.toString()) || origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
