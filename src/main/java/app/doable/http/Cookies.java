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

    /** As the browser will have it after this answer. */
    public @Nullable String read(Context context, String role) {
        String written = context.attribute(attribute(role));
        String value = written == null ? context.cookie(name(role)) : written;
        return value == null || value.isEmpty() ? null : value;
    }

    public void write(Context context, String role, String value, Duration age) {
        write(context, role, value, Math.toIntExact(age.toSeconds()));
    }

    public void remove(Context context, String role) {
        write(context, role, "", 0);
    }

    private void write(Context context, String role, String value, int maxAge) {
        context.cookie(cookie(role, value, maxAge));
        context.attribute(attribute(role), value);
    }

    private static String attribute(String role) {
        return Cookies.class.getName() + " " + role;
    }

    private Cookie cookie(String role, String value, int maxAge) {
        return new Cookie(name(role), value, "/", maxAge, secure, true, null, SameSite.LAX);
    }
}
