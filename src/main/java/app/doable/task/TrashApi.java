package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Identifier;
import app.doable.http.Paging;
import io.javalin.http.Context;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was deleted, as JSON. */
final class TrashApi {
    private static final int TYPICAL_PAGE = 100;

    private final Trash trash;

    TrashApi(Trash trash) {
        this.trash = trash;
    }

    void tasks(Context context) {
        @Nullable String cursor = context.queryParam("cursor");
        Slice slice = trash.tasks(
                Actor.of(context),
                cursor == null ? Place.START : Place.parse(cursor),
                Paging.limit(context, TYPICAL_PAGE));
        slice.next().ifPresent(next -> Paging.linkNext(context, next));
        context.contentType("application/json").result(TaskJson.bytes(slice.tasks()));
    }

    void empty(Context context) {
        trash.empty(Actor.of(context));
        context.json(Map.of("message", "Trash emptied successfully"));
    }

    void end(Context context) {
        trash.end(Actor.of(context), Identifier.inPath(context, "id"));
        context.json(Map.of("message", "Task deleted for good"));
    }
}
