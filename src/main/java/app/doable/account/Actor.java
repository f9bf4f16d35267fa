package app.doable.account;

import app.doable.http.Failure;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/**
 * The person who asks, and the session they ask from.
 *
 * @param lists the lists they see and each one's revision, read together with the session so that answers which
 *     depend on nothing else need no further statement
 */
public record Actor(
        long personId,
        String username,
        String displayName,
        boolean administrator,
        long sessionId,
        Optional<String> language,
        Optional<String> theme,
        List<ListRevision> lists) {

    public record ListRevision(long listId, long revision) {}

    /** @throws Failure.Unauthenticated without a valid session */
    public static Actor of(Context context) {
        return find(context).orElseThrow(() -> new Failure.Unauthenticated("failure.unauthenticated"));
    }

    /** Known once {@link Sessions} has looked at the request. */
    static Optional<Actor> find(Context context) {
        return Optional.ofNullable(context.attribute(Actor.class.getName()));
    }

    /** Whoever asked, somebody else answers now. */
    static void detach(Context context) {
        context.attribute(Actor.class.getName(), null);
    }

    void attach(Context context) {
        context.attribute(Actor.class.getName(), this);
    }
}
