package app.doable.task;

import app.doable.account.Actor;
import app.doable.history.ChangePlace;
import app.doable.history.ChangeSlice;
import app.doable.history.MomentPlace;
import app.doable.http.Failure;
import app.doable.http.Identifier;
import app.doable.http.JsonBody;
import app.doable.http.Paging;
import app.doable.http.Precondition;
import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changed, as JSON, and taking it back. */
final class HistoryApi {
    private static final int TYPICAL_PAGE = 100;

    private final TaskPast past;

    HistoryApi(TaskPast past) {
        this.past = past;
    }

    /** All of them, or pages when there is a limit. */
    void ofTask(Context context) {
        String cursor = Optional.ofNullable(context.queryParam("cursor")).orElse("");
        answer(
                context,
                past.changes(
                        Actor.of(context),
                        TaskApi.id(context),
                        MomentPlace.parse(cursor),
                        Paging.limit(context, Integer.MAX_VALUE - 1)));
    }

    void ofList(Context context) {
        Optional<String> cursor = Optional.ofNullable(context.queryParam("cursor"));
        ChangeSlice slice = past.changesOfList(
                Actor.of(context),
                Identifier.inPath(context, "list"),
                cursor.map(ChangePlace::parse).orElse(ChangePlace.START),
                Paging.limit(context, TYPICAL_PAGE));
        answer(context, slice);
    }

    /** Gives one field the value that it had before or after a change. */
    void restoreField(Context context) {
        JsonBody body = JsonBody.read(context);
        PastValue value = PastValue.read(body);
        body.finish();
        TaskApi.changed(
                context,
                past.restore(
                        Actor.of(context),
                        TaskApi.id(context),
                        Identifier.inPath(context, "revision"),
                        value,
                        Precondition.of(context)));
    }

    private static void answer(Context context, ChangeSlice slice) {
        slice.next().ifPresent(next -> Paging.linkNext(context, next));
        context.json(slice.changes().stream().map(ChangeJson::of).toList());
    }

    void undo(Context context) {
        long list = Identifier.inPath(context, "list");
        ChangeName name = new ChangeName(list, Identifier.inPath(context, "revision"));
        BulkChanges undone = past.undo(Actor.of(context), Set.of(name));
        context.json(undone.lists().stream()
                .filter(change -> change.listId() == list)
                .findFirst()
                .map(BulkChangeJson::of)
                .orElseThrow(Failure.NotFound::new)
                .leaving(undone.left()));
    }

    /** Takes what {@link BulkChangesJson} says. */
    void undoMany(Context context) {
        JsonBody body = JsonBody.read(context);
        body.require("changes");
        Optional<List<ChangeName>> names = body.member("changes", value -> value.objects(HistoryApi::name));
        body.ignore("left");
        body.finish();
        context.json(BulkChangesJson.of(past.undo(Actor.of(context), new LinkedHashSet<>(names.orElseThrow()))));
    }

    private static ChangeName name(JsonBody body) {
        body.require("list");
        body.require("revision");
        Optional<Long> list = body.optionalId("list");
        Optional<Long> revision = body.optionalId("revision");
        body.ignore("tasks", "left");
        body.finish();
        return new ChangeName(list.orElseThrow(), revision.orElseThrow());
    }
}
