package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.Identifier;
import app.doable.http.Paging;
import app.doable.http.Representation;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Many tasks as JSON. What is answered depends on the selection and on the revisions of the person's lists only. */
final class TaskListApi {
    private final Tasks tasks;
    private final RenderedLists rendered;

    TaskListApi(Tasks tasks, RenderedLists rendered) {
        this.tasks = tasks;
        this.rendered = rendered;
    }

    void list(Context context) {
        Actor actor = Actor.of(context);
        Optional<Actor.SeenList> one =
                Optional.ofNullable(context.queryParam("list")).map(text -> seen(actor, text));
        Selection selection = selection(context, one);
        String tag = Actor.tag(one.map(List::of).orElseGet(actor::activeLists));
        Representation.answer(context, tag, () -> {
            RenderedList list = rendered.get(tag, selection, () -> render(actor, selection));
            list.next().ifPresent(cursor -> Paging.linkNext(context, cursor, "list", "completed"));
            return list.json();
        });
    }

    private RenderedList render(Actor actor, Selection selection) {
        if (selection.equals(Selection.EVERYTHING)) {
            return new RenderedList(TaskJson.bytes(tasks.all(actor)), Optional.empty());
        }
        Slice slice = tasks.slice(actor, selection);
        return new RenderedList(TaskJson.bytes(slice.tasks()), slice.next());
    }

    private static Actor.SeenList seen(Actor actor, String id) {
        return actor.lists().stream()
                .filter(list -> Identifier.isOne(id) && list.id() == Long.parseLong(id))
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("list", "fault.noSuchList"));
    }

    /** @throws Failure.Invalid unless {@code completed}, {@code cursor} and {@code limit} are what they may be */
    private static Selection selection(Context context, Optional<Actor.SeenList> list) {
        String cursor = context.queryParam("cursor");
        return new Selection(
                list.map(Actor.SeenList::id),
                which(context.queryParam("completed")),
                cursor == null ? Place.START : Place.parse(cursor),
                Paging.limit(context, Selection.NO_LIMIT));
    }

    private static Selection.Which which(@Nullable String completed) {
        return switch (completed) {
            case null -> Selection.Which.ALL;
            case "true" -> Selection.Which.DONE;
            case "false" -> Selection.Which.OPEN;
            default -> throw new Failure.Invalid("completed", "fault.notBoolean");
        };
    }
}
