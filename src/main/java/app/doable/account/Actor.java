package app.doable.account;

import app.doable.http.EntityTags;
import app.doable.http.Failure;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The person who asks, and the session they ask from.
 *
 * @param browser as it called itself when they logged in
 * @param lists the lists they see, in their order, the Inbox first, read together with the session so that answers
 *     which depend on nothing but their revisions need no further statement
 * @param sorts the words of the orders that they chose for views, by the views' names, read in the same statement
 */
public record Actor(
        long personId,
        String username,
        String displayName,
        boolean administrator,
        long sessionId,
        String browser,
        Preferences preferences,
        List<SeenList> lists,
        Map<String, String> sorts) {

    /** Asking from no browser that is known, and having chosen no order. */
    public Actor(
            long personId,
            String username,
            String displayName,
            boolean administrator,
            long sessionId,
            Preferences preferences,
            List<SeenList> lists) {
        this(personId, username, displayName, administrator, sessionId, "", preferences, lists, Map.of());
    }

    /**
     * A list that is not in the trash.
     *
     * @param color a name, or empty
     * @param archived whether its tasks are seen only when it is asked for
     */
    public record SeenList(long id, long revision, String name, String color, boolean inbox, boolean archived) {}

    /** The quoted entity tag of an answer that depends on those lists alone. */
    public static String tag(List<SeenList> lists) {
        StringBuilder revisions = new StringBuilder();
        for (SeenList list : lists) {
            revisions
                    .append(revisions.isEmpty() ? "" : "-")
                    .append(list.id())
                    .append('.')
                    .append(list.revision());
        }
        return EntityTags.tag(revisions.toString());
    }

    /** Those that are not archived, in their order, the Inbox first. */
    public List<SeenList> activeLists() {
        return lists.stream().filter(list -> !list.archived()).toList();
    }

    public boolean sees(long listId) {
        return lists.stream().anyMatch(list -> list.id() == listId);
    }

    public boolean isInbox(long listId) {
        return lists.stream().anyMatch(list -> list.inbox() && list.id() == listId);
    }

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
