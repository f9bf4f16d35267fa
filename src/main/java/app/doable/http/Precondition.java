package app.doable.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The states that a change may be made in, named by tags: {@code If-Match}, {@code If-None-Match}, or any. */
public record Precondition(Predicate<String> holds) {
    public static final Precondition NONE = new Precondition(_ -> true);

    public static Precondition of(Context context) {
        Predicate<String> wanted = EntityTags.ifMatch(context)
                .<Predicate<String>>map(tags -> tags::containsStrong)
                .orElse(_ -> true);
        Predicate<String> unwanted = EntityTags.ifNoneMatch(context)
                .<Predicate<String>>map(tags -> tags::containsWeak)
                .orElse(_ -> false);
        return new Precondition(wanted.and(unwanted.negate()));
    }

    /** Only that state. */
    public static Precondition revision(long revision) {
        return new Precondition(EntityTags.tag(revision)::equals);
    }

    /**
     * @param tag of the current state, in quotes
     * @throws Failure.Outdated when that is another one
     */
    public void require(String tag) {
        if (!holds.test(tag)) {
            throw new Failure.Outdated();
        }
    }

    /**
     * @param tag of the current state, in quotes
     * @param json the current state, for who was outdated
     * @throws Failure.Outdated when that is another one
     */
    public void require(String tag, Supplier<byte[]> json) {
        if (!holds.test(tag)) {
            throw new Failure.Outdated(new String(json.get(), StandardCharsets.UTF_8));
        }
    }
}
