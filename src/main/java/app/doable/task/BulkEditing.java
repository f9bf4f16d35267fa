package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.list.LikelyLists;
import app.doable.list.SortKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes many tasks alike. */
final class BulkEditing {
    private final BatchWriter batches;
    private final Clock clock;

    BulkEditing(BatchWriter batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** See {@link Tasks#edit(Actor, Set, BulkEdit, ZoneId)}. */
    BulkChanges edit(Actor actor, Set<Long> ids, BulkEdit edit, ZoneId zone) {
        if (ids.size() > BulkEdit.MOST_TASKS) {
            throw new Failure.Invalid("tasks", "fault.tooMany", BulkEdit.MOST_TASKS);
        }
        edit.list().filter(list -> !actor.sees(list)).ifPresent(_ -> {
            throw new Failure.Invalid("edit.list", "fault.noSuchList");
        });
        Instant now = clock.instant();
        BatchWriter.Target target = BatchWriter.Target.of(LikelyLists.ofTasks(ids, edit.list()), ids, edit.isOfTrees())
                .withLabels(edit.addedLabels().stream().map(LabelName::key).toList());
        return batches.change(actor, target, batch -> {
            List<Task> named = named(batch, ids);
            Map<Long, Task> changed = new LinkedHashMap<>();
            BulkEdit spelled = spelled(edit, batch.labelNames());
            Completion completion = new Completion(now, Occurrence.next(zone));
            named.forEach(task -> changed.put(task.id(), changed(task, spelled, completion)));
            if (edit.subtasks()) {
                batch.tasks().values().stream()
                        .filter(task -> task.deletedAt().isEmpty() && !ids.contains(task.id()))
                        .forEach(task -> changed.put(task.id(), completion.complete(task)));
            }
            Completion.reopenBelow(batch.tasks(), changed);
            edit.list().ifPresent(list -> move(batch, named, list, changed));
            if (edit.deleted()) {
                batch.tasks().values().stream()
                        .filter(task -> task.deletedAt().isEmpty())
                        .forEach(task -> changed.put(
                                task.id(), changed.getOrDefault(task.id(), task).delete(now)));
            }
            return List.copyOf(changed.values());
        });
    }

    private static List<Task> named(Batch batch, Set<Long> ids) {
        return ids.stream()
                .map(id -> batch.find(id)
                        .filter(task -> task.deletedAt().isEmpty())
                        .orElseThrow(() -> new Failure.Invalid("tasks", "fault.notThere")))
                .toList();
    }

    private static BulkEdit spelled(BulkEdit edit, Collection<String> known) {
        Spelling spelling = Spelling.of(known);
        return edit.withAddedLabels(edit.addedLabels().stream()
                .map(name -> new LabelName(spelling.of(name), name.key()))
                .toList());
    }

    private static Task changed(Task task, BulkEdit edit, Completion completion) {
        if (task.details().repeat().isPresent()
                && edit.due().filter(Optional::isEmpty).isPresent()) {
            throw new Failure.Invalid("edit.due", "fault.repeatNeedsDue");
        }
        Details details = new RepeatEdit.Untouched().apply(task.details(), edit.apply(task.details()));
        if (details.labels().size() > LabelName.MOST) {
            throw new Failure.Invalid("edit.addLabels", "fault.tooMany", LabelName.MOST);
        }
        Task changed = task.withDetails(details);
        return edit.completed()
                .map(done -> done ? completion.complete(changed) : changed.reopen())
                .orElse(changed);
    }

    /** Those that are there already stay where they are. */
    private static void move(Batch batch, List<Task> named, long list, Map<Long, Task> changed) {
        Set<Long> leaving = new HashSet<>();
        named.stream().filter(task -> task.listId() != list).map(Task::id).forEach(leaving::add);
        List<Task> tops = named.stream()
                .filter(task -> leaving.contains(task.id()) && !isBelowOne(batch, task, leaving))
                .sorted(Comparator.comparingLong(Task::listId).thenComparing(Task::sortKey))
                .toList();
        Iterator<String> keys = SortKey.last(batch.revision(list), tops.size()).iterator();
        tops.forEach(top -> changed.put(
                top.id(), changed.getOrDefault(top.id(), top).withPlace(list, Optional.empty(), keys.next())));
        List<Task> below = batch.tasks().values().stream()
                .filter(task -> task.listId() != list && isBelowOne(batch, task, leaving))
                .sorted(Comparator.comparing(Task::sortKey))
                .toList();
        Iterator<String> keysBelow = SortKey.anew(below.size()).iterator();
        below.forEach(task -> changed.put(
                task.id(), changed.getOrDefault(task.id(), task).withPlace(list, task.parentId(), keysBelow.next())));
    }

    private static boolean isBelowOne(Batch batch, Task task, Set<Long> ids) {
        return TaskTree.above(task, batch.tasks()).anyMatch(ids::contains);
    }
}
