package app.doable.http;

import app.doable.config.Config;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses unsafe requests that another site made a browser send: by {@code Sec-Fetch-Site} (Fetch Metadata) and by
 * {@code Origin} (RFC 6454). Programs send neither and pass; they carry no browser's cookies.
 */
final class CrossSite {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final boolean https;
    private final String origin;

    CrossSite(Config config) {
        this.https = config.isHttps();
        this.origin = canonical(config.baseUrl());
    }

    /** @throws Failure.Forbidden when the request is unsafe and came from another origin */
    void refuse(Context context) {
        if (SAFE.contains(context.method().name())) {
            return;
        }
        boolean foreign = headers(context, "Sec-Fetch-Site").stream()
                        .anyMatch(site -> !site.equals("same-origin") && !site.equals("none"))
                || headers(context, "Origin").stream().anyMatch(sent -> !isOurs(sent, context.host()));
        if (foreign) {
            throw new Failure.Forbidden("failure.crossSite");
        }
    }

    private static List<String> headers(Context context, String name) {
        return Collections.list(context.req().getHeaders(name));
    }

    /** The base address, or the host that was asked; over TLS never its unencrypted twin. */
    private boolean isOurs(String sent, @Nullable String host) {
        String candidate;
        try {
            candidate = canonical(URI.create(sent));
        } catch (IllegalArgumentException e) {
            return false;
        }
        return candidate.equals(origin)
                || candidate.equals(ownOrigin("https", host))
                || (!https && candidate.equals(ownOrigin("http", host)));
    }

    private static String ownOrigin(String scheme, @Nullable String host) {
        try {
            return canonical(URI.create(scheme + "://" + host));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Lower case, the scheme's default port left out. */
    private static String canonical(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(java.util.Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(java.util.Locale.ROOT);
        int standard = scheme.equals("https") ? 443 : 80;
        boolean plain = uri.getPort() < 0 || uri.getPort() == standard;
        return scheme + "://" + host + (plain ? "" : ":" + uri.getPort());
    }
}
