package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.History;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.list.LikelyLists;
import app.doable.list.ListRevisions;
import app.doable.list.Lists;
import app.doable.list.TaskList;
import app.doable.list.Unchanged;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes changes back. */
final class Undoing {
    /** As many as a person has. */
    private static final int MOST_LISTS = 300;

    private final TaskWriter writer;
    private final BatchWriter batches;
    private final Replacing replacing;
    private final Respelling respelling;
    private final Lists lists;
    private final ListRevisions revisions;
    private final History history;
    private final Clock clock;

    Undoing(Database database, TaskWriter writer, Lists lists, History history, Clock clock) {
        this.writer = writer;
        this.batches = new BatchWriter(database, writer);
        this.replacing = new Replacing(database);
        this.respelling = new Respelling(database);
        this.lists = lists;
        this.revisions = new ListRevisions(database);
        this.history = history;
        this.clock = clock;
    }

    /** See {@link TaskPast#undo(Actor, long, long)}. */
    BulkChange undo(Actor actor, long listId, long revision) {
        return undo(actor, Set.of(new ChangeName(listId, revision))).lists().stream()
                .filter(change -> change.listId() == listId)
                .findFirst()
                .orElseThrow(Failure.NotFound::new);
    }

    /** See {@link TaskPast#undo(Actor, Set)}. */
    BulkChanges undo(Actor actor, Set<ChangeName> names) {
        if (names.size() > MOST_LISTS) {
            throw new Failure.Invalid("changes", "fault.tooMany", MOST_LISTS);
        }
        List<Change> past = changes(actor, names);
        if (past.stream().anyMatch(Change::isOfTheList)) {
            if (names.size() == 1) {
                return undoOfList(actor, past.getFirst());
            }
            throw new Failure.Invalid("changes", "fault.ofTasks");
        }
        return undo(actor, past);
    }

    /** What was recorded stays: it can be read before anything is taken. */
    private List<Change> changes(Actor actor, Set<ChangeName> names) {
        List<Change> past = history
                .ofRevisions(actor, names.stream().map(ChangeName::listRevision).toList())
                .stream()
                .map(PastChange::change)
                .toList();
        Set<ChangeName> found = past.stream()
                .map(change -> new ChangeName(change.listId(), change.revision()))
                .collect(Collectors.toSet());
        if (!found.containsAll(names)) {
            throw new Failure.NotFound();
        }
        return past;
    }

    private BulkChanges undoOfList(Actor actor, Change change) {
        return writer.write(BulkChanges.class, () -> {
            TaskList list = revisions.advanceEvenInTrash(actor, change.listId());
            int left = lists.isSuperseded(change, list) ? 1 : 0;
            if (!lists.undo(actor, change, list)) {
                throw new Unchanged(new BulkChanges(List.of(new BulkChange(list.id(), list.revision() - 1, 0)), left));
            }
            return new BulkChanges(List.of(new BulkChange(list.id(), list.revision(), 0)), left);
        });
    }

    /** A task does not go back to a list that is in the trash. */
    private BulkChanges undo(Actor actor, List<Change> past) {
        Map<Long, Change> byTask = new LinkedHashMap<>();
        past.forEach(change -> byTask.put(change.taskId(), change));
        Set<Long> left = new HashSet<>();
        BulkChanges changes = batches.change(actor, target(past), batch -> {
            left.clear();
            left.addAll(byTask.keySet());
            List<Task> undone = new ArrayList<>();
            byTask.forEach((id, change) -> batch.find(id).ifPresent(task -> {
                Undone one = undo(actor, change, task);
                undone.add(one.task());
                if (one.whole()) {
                    left.remove(id);
                }
            }));
            return replacing.replace(actor, batch, withBelow(batch, respelling.respell(actor, batch, undone)));
        });
        return changes.leaving(left.size());
    }

    private static BatchWriter.Target target(List<Change> past) {
        Set<Long> tasks = past.stream().map(Change::taskId).collect(Collectors.toSet());
        boolean withTrees = past.stream().anyMatch(Undoing::concernsWhatIsBelow);
        Set<Long> lists = past.stream().map(Change::listId).collect(Collectors.toCollection(HashSet::new));
        past.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .map(fields -> fields.get(TaskField.LIST.wire()))
                .filter(Number.class::isInstance)
                .forEach(list -> lists.add(((Number) list).longValue()));
        List<String> labels = past.stream()
                .flatMap(change -> TaskField.labels(change.before().get(TaskField.LABELS.wire())).stream())
                .map(name -> LabelName.of(name).key())
                .distinct()
                .toList();
        return BatchWriter.Target.of(LikelyLists.evenInTrash(lists), tasks, withTrees)
                .withLabels(labels);
    }

    /** @param whole whether all of the change is taken back */
    private record Undone(Task task, boolean whole) {}

    private Undone undo(Actor actor, Change change, Task task) {
        Task before = TaskChange.undo(change, task, clock.instant());
        boolean whole = !TaskChange.isSuperseded(change, task);
        boolean listIsThere = before.listId() == task.listId() || actor.sees(before.listId());
        return listIsThere ? new Undone(before, whole) : new Undone(before.withPosition(task.position()), false);
    }

    private static boolean concernsWhatIsBelow(Change change) {
        return change.concernsTheTrash() || change.before().containsKey(TaskField.LIST.wire());
    }

    /** What came below a task since goes along with it: to the list where it was, or to the trash. */
    private static List<Task> withBelow(Batch batch, List<Task> undone) {
        Map<Long, Task> after = undone.stream()
                .collect(Collectors.toMap(Task::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        List<Task> along = new ArrayList<>();
        for (Task before : batch.tasks().values()) {
            Task task = after.getOrDefault(before.id(), before);
            nearestAbove(task, batch, after)
                    .map(above -> alongWith(above, task, after.containsKey(task.id())))
                    .filter(moved -> !moved.equals(task))
                    .ifPresent(along::add);
        }
        along.forEach(task -> after.put(task.id(), task));
        return List.copyOf(after.values());
    }

    private static Task alongWith(Task above, Task task, boolean hasAPlace) {
        Task there = hasAPlace || above.listId() == task.listId()
                ? task
                : task.withPlace(above.listId(), task.parentId(), task.sortKey());
        return above.deletedAt().isPresent() && task.deletedAt().isEmpty()
                ? there.withDeletedAt(above.deletedAt())
                : there;
    }

    private static Optional<Task> nearestAbove(Task task, Batch batch, Map<Long, Task> undone) {
        return TaskTree.above(task, batch.tasks())
                .filter(undone::containsKey)
                .findFirst()
                .map(undone::get);
    }
}
