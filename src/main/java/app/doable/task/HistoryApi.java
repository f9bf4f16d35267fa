package app.doable.task;

import app.doable.account.Actor;
import app.doable.history.ChangePlace;
import app.doable.history.ChangeSlice;
import app.doable.http.Identifier;
import app.doable.http.JsonBody;
import app.doable.http.Paging;
import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What changed, as JSON, and taking it back. */
final class HistoryApi {
    private static final int TYPICAL_PAGE = 100;

    private final Tasks tasks;

    HistoryApi(Tasks tasks) {
        this.tasks = tasks;
    }

    void ofTask(Context context) {
        context.json(tasks.changes(Actor.of(context), TaskApi.id(context)).stream()
                .map(ChangeJson::of)
                .toList());
    }

    void ofList(Context context) {
        Optional<String> cursor = Optional.ofNullable(context.queryParam("cursor"));
        ChangeSlice slice = tasks.changesOfList(
                Actor.of(context),
                Identifier.inPath(context, "list"),
                cursor.map(ChangePlace::parse).orElse(ChangePlace.START),
                Paging.limit(context, TYPICAL_PAGE));
        slice.next().ifPresent(place -> Paging.linkNext(context, place.cursor()));
        context.json(slice.changes().stream().map(ChangeJson::of).toList());
    }

    void undo(Context context) {
        context.json(BulkChangeJson.of(tasks.undo(
                Actor.of(context), Identifier.inPath(context, "list"), Identifier.inPath(context, "revision"))));
    }

    /** Takes what {@link BulkChangesJson} says. */
    void undoMany(Context context) {
        JsonBody body = JsonBody.read(context);
        body.require("changes");
        Optional<List<ChangeName>> names = body.member("changes", value -> value.objects(HistoryApi::name));
        body.finish();
        context.json(BulkChangesJson.of(tasks.undo(Actor.of(context), new LinkedHashSet<>(names.orElseThrow()))));
    }

    private static ChangeName name(JsonBody body) {
        body.require("list");
        body.require("revision");
        Optional<Long> list = body.optionalId("list");
        Optional<Long> revision = body.optionalId("revision");
        body.ignore("tasks");
        body.finish();
        return new ChangeName(list.orElseThrow(), revision.orElseThrow());
    }
}
