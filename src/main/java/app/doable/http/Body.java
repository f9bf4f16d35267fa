package app.doable.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpException;

/** A request's body, bounded in size and time, and strictly UTF-8. */
final class Body {
    static final int MAX_BYTES = 1 << 20;
    private static final String BEGUN = Body.class.getName();

    private Body() {}

    /** @throws Failure.Unreadable over 1 MiB (413), too slow (408), or not UTF-8 (400) */
    static String read(Context context) {
        if (context.req().getContentLengthLong() > MAX_BYTES) {
            throw Refusals.failure(413);
        }
        context.attribute(BEGUN, true);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(context.req().getInputStream(), context.appData(Limits.KEY))))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure.Unreadable(400, "failure.utf8");
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Whether any of it was asked for. */
    static boolean isBegun(Context context) {
        return context.attribute(BEGUN) != null;
    }

    private static byte[] bytes(InputStream stream, Limits limits) throws IOException {
        long begun = System.nanoTime();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            bytes.write(chunk, 0, read);
            if (bytes.size() > MAX_BYTES) {
                throw Refusals.failure(413);
            }
            if (limits.isTooSlow(bytes.size(), Duration.ofNanos(System.nanoTime() - begun))) {
                throw Refusals.failure(408);
            }
        }
        return bytes.toByteArray();
    }

    /** Jetty says of a body in broken chunks which status that is. */
    private static Failure broken(IOException e) {
        return e.getCause() instanceof HttpException refusal
                ? Refusals.failure(refusal.getCode())
                : new Failure.Unreadable(400, "failure.body");
    }
}
