package app.doable.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Server-sent events to one client (WHATWG HTML, section 9.2), on the request's own thread. */
public final class EventStream {
    private static final String TYPE = "text/event-stream";
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /**
     * Begins the answer; the client sees its head at once.
     *
     * @throws Failure.Unreadable when the client does not accept events: 406
     * @throws IOException when the client is gone
     */
    public static EventStream open(Context context) throws IOException {
        String accept = context.header("Accept");
        if (accept == null || !accept.contains(TYPE)) {
            throw new Failure.Unreadable(406, "failure.notEvents");
        }
        context.res().setContentType(TYPE);
        context.res().setHeader("Cache-Control", "no-store");
        // a proxy that waits for more would hold back what is live
        context.res().setHeader("X-Accel-Buffering", "no");
        EventStream stream = new EventStream(context.res().getOutputStream());
        stream.beat();
        return stream;
    }

    /**
     * @param data one line
     * @throws IOException when the client is gone
     */
    public void send(String event, String data) throws IOException {
        write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Says nothing, which keeps the connection open and finds out whether the client is there.
     *
     * @throws IOException when the client is gone
     */
    public void beat() throws IOException {
        write(COMMENT);
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
