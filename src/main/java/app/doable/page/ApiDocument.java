package app.doable.page;

import app.doable.http.Access;
import app.doable.http.Routes;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the API is: one OpenAPI document for programs, and a page that shows the same to people. */
public final class ApiDocument {
    private ApiDocument() {}

    /** Read on first use: few ask. */
    private static final class Loaded {
        static final byte[] BYTES = read();
        static final ApiView VIEW = ApiView.of(BYTES);
    }

    public static void register(Routes routes, Pages pages) {
        routes.api(
                HandlerType.GET,
                "/openapi.json",
                Access.ANYONE,
                context -> context.contentType("application/json").result(Loaded.BYTES));
        routes.page("/api/docs", Access.ANYONE, context -> pages.show(context, "api", Loaded.VIEW));
    }

    private static byte[] read() {
        try (InputStream stream = ApiDocument.class.getResourceAsStream("openapi.json")) {
            return Objects.requireNonNull(stream).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
