package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.http.Text;
import app.doable.list.ListHead;
import app.doable.list.Lists;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The door to tasks. */
public final class Tasks {
    static final int LONGEST = 10_000;

    private final Database database;
    private final TaskStore store;
    private final Lists lists;
    private final History history;
    private final Clock clock;

    public Tasks(Database database, Lists lists, History history, Clock clock) {
        this.database = database;
        this.store = new TaskStore(database);
        this.lists = lists;
        this.history = history;
        this.clock = clock;
    }

    /** All of the person's tasks, in their order. */
    public List<Task> all(Actor actor) {
        return database.read(() -> store.findAll(actor.personId()));
    }

    /**
     * Adds a task at the end of the Inbox.
     *
     * @throws Failure.Invalid when the text is blank, too long or holds control characters
     */
    public Task create(Actor actor, String typed) {
        String text = acceptable(typed);
        Instant now = clock.instant();
        return database.write(() -> {
            ListHead list = lists.advanceInbox(actor);
            String sortKey = SortKey.last(list.revision());
            Task draft =
                    new Task(0, list.id(), text, sortKey, list.revision(), now, Optional.empty(), Optional.empty());
            long id = store.insert(draft, actor.personId(), Optional.empty());
            history.record(
                    actor,
                    new Change(id, list.id(), list.revision(), Change.Kind.CREATED, Map.of(), Map.of("task", text)));
            return new Task(id, list.id(), text, sortKey, list.revision(), now, Optional.empty(), Optional.empty());
        });
    }

    /**
     * Changes what the edit names.
     *
     * @throws Failure.NotFound when there is no such task, or not for this person
     * @throws Failure.Outdated when the precondition names another state
     */
    public Task edit(Actor actor, long id, TaskEdit edit, Precondition precondition) {
        Optional<String> text = edit.text().map(Tasks::acceptable);
        Instant now = clock.instant();
        return change(actor, id, precondition, Change.Kind.EDITED, task -> {
            Task edited = text.map(task::withText).orElse(task);
            return edit.completed()
                    .map(completed -> completed ? edited.complete(now) : edited.reopen())
                    .orElse(edited);
        });
    }

    /** Moves a task to the trash. */
    public Task delete(Actor actor, long id, Precondition precondition) {
        Instant now = clock.instant();
        return change(actor, id, precondition, Change.Kind.DELETED, task -> task.delete(now));
    }

    private Task change(
            Actor actor, long id, Precondition precondition, Change.Kind kind, UnaryOperator<Task> changing) {
        return database.write(() -> {
            lists.advanceListOfTask(actor, id);
            TaskStore.Current current = store.find(actor.personId(), id)
                    .filter(found -> found.task().deletedAt().isEmpty())
                    .orElseThrow(Failure.NotFound::new);
            precondition.require(current.task());
            Task changed = changing.apply(current.task());
            store.update(changed, current.listRevision());
            history.record(
                    actor,
                    new Change(
                            id,
                            changed.listId(),
                            current.listRevision(),
                            kind,
                            fields(current.task()),
                            fields(changed)));
            return changed;
        });
    }

    private static Map<String, Object> fields(Task task) {
        return Map.of("task", task.text(), "completed", task.completed());
    }

    private static String acceptable(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw new Failure.Invalid("task", "fault.blank");
        }
        if (Text.length(text) > LONGEST) {
            throw new Failure.Invalid("task", "fault.tooLong", LONGEST);
        }
        if (!Text.isClean(text, false)) {
            throw new Failure.Invalid("task", "fault.control");
        }
        return text;
    }
}
