package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.list.ListHead;
import app.doable.list.ListRevisions;
import app.doable.list.SortKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes tasks. */
final class Creating {
    private final TaskStore store;
    private final TaskTreeStore trees;
    private final TaskWriter writer;
    private final ListRevisions revisions;
    private final History history;
    private final Clock clock;

    Creating(Database database, TaskWriter writer, History history, Clock clock) {
        this.store = new TaskStore(database);
        this.trees = new TaskTreeStore(database);
        this.writer = writer;
        this.revisions = new ListRevisions(database);
        this.history = history;
        this.clock = clock;
    }

    /** See {@link Tasks#create(Actor, TaskHome, TaskEdit, CreationKey)}. */
    Task create(Actor actor, TaskHome home, TaskEdit content, Optional<String> creationKey) {
        ListHead list = home.parent()
                .map(parent -> advanceListOfParent(actor, parent, home.list()))
                .orElseGet(() -> advance(actor, home.list()));
        Instant now = clock.instant();
        Task blank = new Task(
                0,
                new Position(list.id(), home.parent(), SortKey.last(list.revision())),
                Details.BLANK,
                TaskState.OPEN,
                new Origin(now, Optional.of(actor.username())),
                list.revision());
        Completion completion = new Completion(now, content.occurrence().orElseGet(() -> Occurrence.next(actor)));
        Task given = blank.withDetails(content.apply(blank.details()));
        return insert(actor, given, content.apply(blank, completion), creationKey);
    }

    private ListHead advance(Actor actor, Optional<Long> listId) {
        if (listId.isEmpty()) {
            return revisions.advanceInbox(actor);
        }
        try {
            return revisions.advance(actor, listId.get());
        } catch (Failure.NotFound e) {
            throw new Failure.Invalid("list", "fault.noSuchList");
        }
    }

    private ListHead advanceListOfParent(Actor actor, long parent, Optional<Long> listId) {
        try {
            revisions.advanceListOfTask(actor, parent);
        } catch (Failure.NotFound e) {
            throw new Failure.Invalid("parent", "fault.notThere");
        }
        TaskTree tree = trees.find(actor.personId(), 0, parent, 0);
        writer.requireFresh(tree.above().stream());
        TaskTree.Node above = tree.above().getFirst();
        if (!above.isLive()) {
            throw new Failure.Invalid("parent", "fault.notThere");
        }
        if (tree.above().size() == TaskTree.LEVELS) {
            throw new Failure.Invalid("parent", "fault.tooDeep", TaskTree.LEVELS);
        }
        if (listId.orElse(above.task().listId()) != above.task().listId()) {
            throw new Failure.Invalid("list", "fault.elsewhere");
        }
        return new ListHead(above.task().listId(), above.listRevision());
    }

    /** @param given what of it was not completed yet */
    private Task insert(Actor actor, Task given, Task draft, Optional<String> creationKey) {
        Task task = draft.withId(store.insert(draft, actor.personId(), creationKey));
        Task unlabelled = given.withDetails(given.details().withLabels(List.of()));
        Saving saving = new Saving(unlabelled, task, task.revision());
        writer.saveAround(actor, List.of(saving), List.of());
        history.record(actor, TaskChange.created(task));
        return task;
    }
}
