package app.doable.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client is still sending when it is refused: read and thrown away before the answer. Jetty closes a connection
 * whose body was not read to its end, which breaks it for those who read only when they have sent everything, as most
 * do.
 */
final class UnreadBody {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadBody.class);
    private static final long MAX_BYTES = 16L << 20;

    /** Who sends nothing for this long may well be waiting for the answer. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private UnreadBody() {}

    static void discard(Context context) {
        if (!MediaTypes.hasBody(context) || waitsToBeAsked(context)) {
            return;
        }
        EndPoint client = ServletContextRequest.getServletContextRequest(context.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        long idle = client.getIdleTimeout();
        client.setIdleTimeout(Math.min(idle, SILENCE.toMillis()));
        try {
            discard(context.req().getInputStream(), context.appData(Limits.KEY));
        } catch (IOException e) {
            LOG.debug("no end of the body", e);
        } finally {
            client.setIdleTimeout(idle);
        }
    }

    /** To read would ask for the body (RFC 9110, section 10.1.1). */
    private static boolean waitsToBeAsked(Context context) {
        return context.header("Expect") != null && !Body.isBegun(context);
    }

    private static void discard(InputStream stream, Limits limits) throws IOException {
        long begun = System.nanoTime();
        byte[] chunk = new byte[8192];
        long bytes = 0;
        for (int read = stream.read(chunk); read >= 0 && bytes <= MAX_BYTES; read = stream.read(chunk)) {
            bytes += read;
            if (limits.isTooSlow(bytes, Duration.ofNanos(System.nanoTime() - begun))) {
                return;
            }
        }
    }
}
