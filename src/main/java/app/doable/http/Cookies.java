package app.doable.http;

import app.doable.config.Config;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Cookies that only this server reads: {@code HttpOnly; SameSite=Lax; Path=/}, over TLS also {@code Secure} with the
 * {@code __Host-} prefix (RFC 6265bis, section 4.1.3.2). Over plain http the name carries the port, since cookies
 * ignore ports.
 */
public final class Cookies {
    private final boolean secure;
    private final int port;

    public Cookies(Config config) {
        this.secure = config.isHttps();
        this.port = config.port();
    }

    /** The name under which a cookie called {@code role} travels; the session's role is the empty text. */
    public String name(String role) {
        String suffix = role.isEmpty() ? "" : "-" + role;
        return secure ? "__Host-doable" + suffix : "doable-" + port + suffix;
    }

    public @Nullable String read(Context context, String role) {
        return context.cookie(name(role));
    }

    public void write(Context context, String role, String value, Duration age) {
        context.cookie(cookie(role, value, Math.toIntExact(age.toSeconds())));
    }

    public void remove(Context context, String role) {
        context.cookie(cookie(role, "", 0));
    }

    private Cookie cookie(String role, String value, int maxAge) {
        return new Cookie(name(role), value, "/", maxAge, secure, true, null, SameSite.LAX);
    }
}
