package app.doable.http;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Headers on every answer, also on those that no route gave. A route may say otherwise about caching. */
final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private final List<HttpField> fields = new ArrayList<>();

    SecurityHeaders(boolean https) {
        add("Content-Security-Policy", POLICY);
        add("X-Content-Type-Options", "nosniff");
        // no-referrer would make browsers send "Origin: null" with our own forms
        add("Referrer-Policy", "same-origin");
        add("Cross-Origin-Opener-Policy", "same-origin");
        fields.add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "private, no-cache"));
        fields.add(new PreEncodedHttpField(HttpHeader.VARY, "Cookie, Accept, Accept-Language"));
        if (https) {
            add("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private void add(String name, String value) {
        fields.add(new PreEncodedHttpField(name, value));
    }

    void set(HttpFields.Mutable headers) {
        for (HttpField field : fields) {
            headers.put(field);
        }
    }
}
