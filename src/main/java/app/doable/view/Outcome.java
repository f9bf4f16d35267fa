package app.doable.view;

import app.doable.account.Actor;
import app.doable.list.TaskList;
import app.doable.task.BulkChanges;
import app.doable.task.ChangeName;
import app.doable.task.Edited;
import app.doable.task.Task;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a form did, as its answer's address says it.
 *
 * @param changes what can be undone
 * @param left when it was an undoing: how many tasks or lists stay as they are, having changed again since
 * @param overwrote the task of which it overwrote what somebody else had written at the same time
 */
record Outcome(List<ChangeName> changes, Optional<Integer> left, Optional<Long> overwrote) {
    static final Outcome NONE = new Outcome(List.of(), Optional.empty(), Optional.empty());

    private static final int MOST_NAMES = 300;

    static Outcome of(List<ChangeName> changes) {
        return new Outcome(changes, Optional.empty(), Optional.empty());
    }

    /** Of the lists that are not as they were when the person's request came. */
    static Outcome of(Actor actor, BulkChanges changes) {
        return of(names(actor, changes));
    }

    /** Nothing when the task is as it was when the person's request came. */
    static Outcome of(Actor actor, Task task) {
        return isNew(actor, task.listId(), task.revision()) ? of(List.of(ChangeName.of(task))) : NONE;
    }

    /** Nothing when the list is as it was when the person's request came. */
    static Outcome of(Actor actor, TaskList list) {
        return isNew(actor, list.id(), list.revision())
                ? of(List.of(new ChangeName(list.id(), list.revision())))
                : NONE;
    }

    static Outcome of(Edited edited) {
        if (!edited.changed()) {
            return NONE;
        }
        Optional<Long> overwrote = Optional.of(edited.task().id())
                .filter(_ -> !edited.overwritten().isEmpty());
        return new Outcome(List.of(ChangeName.of(edited.task())), Optional.empty(), overwrote);
    }

    static Outcome ofUndoing(Actor actor, BulkChanges undone) {
        return new Outcome(names(actor, undone), Optional.of(undone.left()), Optional.empty());
    }

    private static boolean isNew(Actor actor, long list, long revision) {
        return actor.lists().stream().noneMatch(seen -> seen.id() == list && seen.revision() >= revision);
    }

    private static List<ChangeName> names(Actor actor, BulkChanges changes) {
        return changes.lists().stream()
                .filter(change -> isNew(actor, change.listId(), change.revision()))
                .map(ChangeName::of)
                .toList();
    }

    /** Where what was overwritten is said already. */
    Outcome withoutClash() {
        return new Outcome(changes, left, Optional.empty());
    }

    static Outcome ofQuery(Context context) {
        return new Outcome(
                names(ViewAddress.query(context, "undo")),
                Optional.of(ViewAddress.query(context, "left"))
                        .filter(left -> left.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf),
                ViewAddress.number(context, "overwrote"));
    }

    /** Names parted by commas, as far as they are any. */
    static List<ChangeName> names(String text) {
        return Arrays.stream(text.split(",", MOST_NAMES))
                .flatMap(name -> ChangeName.parse(name).stream())
                .toList();
    }

    /** The parameters that say it. */
    List<ViewAddress.Parameter> parameters() {
        return List.of(
                new ViewAddress.Parameter(
                        "undo",
                        String.join(",", changes.stream().map(ChangeName::text).toList())),
                new ViewAddress.Parameter("left", left.map(String::valueOf).orElse("")),
                new ViewAddress.Parameter(
                        "overwrote", overwrote.map(String::valueOf).orElse("")));
    }

    /** The address with what happened. */
    String at(String address) {
        String plain = address.replaceAll("([?&])(undo|left|overwrote)=[^&]*", "$1")
                .replaceAll("[?&]+$", "")
                .replaceAll("\\?&+", "?")
                .replaceAll("&&+", "&");
        String query = ViewAddress.queryOf(parameters());
        return query.isEmpty() ? plain : plain + (plain.contains("?") ? "&" : "?") + query;
    }
}
