package app.doable.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A request's body, bounded and strictly UTF-8. */
final class Body {
    static final int MAX_BYTES = 1 << 20;

    private Body() {}

    /** @throws Failure.Unreadable over 1 MiB (413), or not UTF-8 (400) */
    static String read(Context context) {
        byte[] bytes;
        try {
            if (context.req().getContentLengthLong() > MAX_BYTES) {
                throw tooLarge();
            }
            bytes = context.req().getInputStream().readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new Failure.Unreadable(400, "failure.body");
        }
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure.Unreadable(400, "failure.utf8");
        }
    }

    private static Failure tooLarge() {
        return new Failure.Unreadable(413, "failure.tooLarge");
    }
}
