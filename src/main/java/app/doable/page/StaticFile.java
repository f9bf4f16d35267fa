package app.doable.page;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file with its type, compressed when somebody first takes it so. */
final class StaticFile {
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    private final byte[] bytes;
    private final String type;
    private final boolean compressible;
    private volatile byte @Nullable [] compressed;

    StaticFile(String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        this.bytes = bytes;
        this.type = Objects.requireNonNull(TYPES.get(ending), name);
        this.compressible = !ending.equals("png");
    }

    byte[] bytes() {
        return bytes;
    }

    /** By gzip (RFC 1952). */
    byte[] compressed() {
        byte[] known = compressed;
        if (known == null) {
            known = compress();
            compressed = known;
        }
        return known;
    }

    void send(Context context) {
        context.contentType(type);
        String accepted = context.header("Accept-Encoding");
        boolean compress = compressible && accepted != null && accepted.contains("gzip");
        if (compressible) {
            context.header("Vary", "Accept-Encoding");
        }
        if (compress) {
            context.header("Content-Encoding", "gzip");
        }
        context.result(compress ? compressed() : bytes);
    }

    private byte[] compress() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
