package app.doable.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tokens in forms. Within a session the token is bound to it; before login it is bound to a nonce cookie (a signed
 * double-submit cookie). The key lives in the database, so that every node accepts every node's forms.
 */
public final class Csrf {
    /** The hidden field's name. */
    public static final String FIELD = "csrf";

    private static final String NONCE = "form";
    private static final Duration NONCE_AGE = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cookies cookies;
    private final Mac mac;

    public Csrf(Cookies cookies, byte[] key) {
        this.cookies = cookies;
        this.mac = mac(key);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The token for the forms of this answer; sets the nonce cookie when there is nothing to bind to yet. */
    public String token(Context context) {
        String bound = boundTo(context);
        if (bound == null) {
            byte[] nonce = new byte[16];
            RANDOM.nextBytes(nonce);
            String value = Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
            cookies.write(context, NONCE, value, NONCE_AGE);
            context.attribute(NONCE, value);
            bound = "nonce:" + value;
        }
        return sign(bound);
    }

    /** @throws Failure.Forbidden when the form's token is missing or belongs to another session */
    public void require(Context context, @Nullable String token) {
        String bound = boundTo(context);
        boolean matches = bound != null
                && token != null
                && MessageDigest.isEqual(
                        sign(bound).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        if (!matches) {
            throw new Failure.Forbidden("failure.csrf");
        }
    }

    private @Nullable String boundTo(Context context) {
        String session = cookies.read(context, "");
        if (session != null) {
            return "session:" + session;
        }
        String fresh = context.attribute(NONCE);
        String nonce = fresh != null ? fresh : cookies.read(context, NONCE);
        return nonce == null ? null : "nonce:" + nonce;
    }

    private String sign(String text) {
        try {
            // every page signs: to copy costs less than to look the algorithm up
            Mac fresh = (Mac) mac.clone();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(fresh.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own HmacSHA256 can be copied", e);
        }
    }
}
