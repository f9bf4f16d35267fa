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
        String tag = Actor.tag(one.map(List::of).orElseGet(() -> lists(actor, selection)));
        Representation.answer(context, tag, () -> {
            RenderedList list = rendered.get(tag, selection, () -> render(actor, selection));
            list.next().ifPresent(cursor -> Paging.linkNext(context, cursor, "list", "parent", "label", "completed"));
            return list.json();
        });
    }

    private static List<Actor.SeenList> lists(Actor actor, Selection selection) {
        return selection
                        .subset()
                        .filter(Selection.Subset.Below.class::isInstance)
                        .isPresent()
                ? actor.lists()
                : actor.activeLists();
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
                subset(context),
                which(context.queryParam("completed")),
                cursor == null ? Place.START : Place.parse(cursor),
                Paging.limit(context, Selection.NO_LIMIT));
    }

    private static Optional<Selection.Subset> subset(Context context) {
        String parent = context.queryParam("parent");
        String label = context.queryParam("label");
        if (parent != null && (label != null || !Identifier.isOne(parent))) {
            throw new Failure.Invalid("parent", label != null ? "fault.onePlace" : "fault.notId");
        }
        if (parent != null) {
            return Optional.of(new Selection.Subset.Below(Long.parseLong(parent)));
        }
        return Optional.ofNullable(label)
                .map(name -> new Selection.Subset.Labelled(
                        LabelName.accept("label", name).key()));
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
