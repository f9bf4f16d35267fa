package app.doable.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Supplier;

/** JSON bytes with an entity tag, for a person's own eyes: caches ask again before they use them. */
public final class Representation {
    private Representation() {}

    /**
     * Answers the request for something whose state is named by the quoted tag; the bytes are made only when they are
     * to be sent, and not for a 304.
     *
     * @throws Failure.Outdated when {@code If-Match} names another state
     */
    public static void answer(Context context, String tag, Supplier<byte[]> json) {
        Optional<EntityTags> ifMatch = EntityTags.ifMatch(context);
        if (ifMatch.isPresent() && !ifMatch.get().containsStrong(tag)) {
            throw new Failure.Outdated();
        }
        Optional<EntityTags> ifNoneMatch = EntityTags.ifNoneMatch(context);
        if (ifNoneMatch.isPresent() && ifNoneMatch.get().containsWeak(tag)) {
            describe(context, tag);
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        byte[] bytes = json.get(); // it may be refused: then nothing of the state goes with the refusal
        describe(context, tag);
        context.contentType("application/json").result(bytes);
    }

    /** The headers that go with the state of that quoted tag. */
    public static void describe(Context context, String tag) {
        context.header("ETag", tag);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Cookie, Accept, Accept-Language");
    }
}
