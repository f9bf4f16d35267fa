package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Precondition;
import app.doable.list.ListEdit;
import app.doable.list.TaskList;
import app.doable.recurrence.RepeatPhrase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who does anything at all: the same for the same seed. */
final class AnyChange {
    private static final Precondition ANY = Precondition.NONE;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> LABELS = List.of("red", "green", "blue", "yellow");
    private static final List<String> REPEATS = List.of("every day", "every 2 weeks on mon, thu", "3 days after");
    private static final int TASKS = 10;

    private final TaskHousehold household;
    private final Tasks tasks;
    private final TaskViews views;
    private final Actor newcomer;
    private final Random random;

    AnyChange(TaskHousehold household, Actor newcomer, long seed) {
        this.household = household;
        this.tasks = household.tasks;
        this.views = new TaskViews(household.database, household.history, household.clock);
        this.newcomer = newcomer;
        this.random = new Random(seed);
        household.newList(newcomer, "Home");
        household.newList(newcomer, "Garden");
        for (int i = 0; i < TASKS; i++) {
            tasks.create(ann(), Optional.of(anyList()), TaskEdit.NONE.text("task " + i), CreationKey.NONE);
        }
    }

    /** @return what was done */
    String make() {
        int kind = random.nextInt(100);
        long id = anyTask();
        if (kind < 40) {
            return told("task " + id + ": " + kind, id, one(ofATask()));
        }
        if (kind < 55) {
            return told("move of " + id, id, one(moves()));
        }
        if (kind < 75) {
            Set<Long> ids = someTasks();
            BulkEdit edit = anyBulkEdit();
            return told(edit + " of " + ids, id, _ -> tasks.edit(ann(), ids, edit));
        }
        if (kind < 90) {
            return told("list", anyList(), one(ofAList()));
        }
        return changeLabel();
    }

    private static String told(String what, long id, LongConsumer change) {
        change.accept(id);
        return what;
    }

    private List<LongConsumer> ofATask() {
        return List.of(
                id -> tasks.create(
                        ann(),
                        new TaskHome(Optional.empty(), Optional.of(id)),
                        anyEdit().text("below"),
                        CreationKey.NONE),
                id -> tasks.edit(ann(), id, anyEdit(), ANY),
                id -> tasks.edit(ann(), id, anyEdit(), ANY),
                id -> tasks.complete(ann(), id, ANY),
                id -> tasks.complete(ann(), id, ANY),
                id -> tasks.completeTree(ann(), id, ANY),
                id -> tasks.reopen(ann(), id, ANY),
                id -> tasks.skip(ann(), id, Occurrence.next(ZONE), ANY),
                id -> tasks.delete(ann(), id, ANY),
                id -> tasks.restore(ann(), id, ANY),
                this::restoreAField);
    }

    /** To what it was before any of its changes. */
    private void restoreAField(long id) {
        long revision = one(household.past.changes(ann(), id)).change().revision();
        String field = one(Stream.of(TaskField.values())
                        .filter(TaskField::isRestorable)
                        .toList())
                .wire();
        household.past.restore(ann(), id, revision, PastValue.before(field), ANY);
    }

    private List<LongConsumer> moves() {
        return List.of(
                id -> tasks.move(ann(), id, Destination.below(anyTask()), ANY),
                id -> tasks.move(ann(), id, Destination.atTheEndOf(anyList()), ANY),
                id -> tasks.move(ann(), id, Destination.of(new Destination.Spot.After(anyTask())), ANY),
                id -> tasks.move(ann(), id, Destination.of(new Destination.Spot.Before(anyTask())), ANY));
    }

    private List<LongConsumer> ofAList() {
        return List.of(
                _ -> household.lists.create(ann(), "List " + random.nextInt(), "red"),
                id -> household.lists.edit(
                        ann(), id, new ListEdit(Optional.of("Name " + random.nextInt()), Optional.empty()), ANY),
                id -> household.lists.edit(ann(), id, new ListEdit(Optional.empty(), Optional.of("blue")), ANY),
                id -> household.lists.move(ann(), id, Optional.of(anyList()), ANY),
                id -> household.lists.archive(ann(), id, ANY),
                id -> household.lists.unarchive(ann(), id, ANY),
                id -> household.lists.delete(ann(), id, ANY),
                _ -> household.lists.restore(
                        ann(),
                        one(household.lists.trash(ann()).stream()
                                .map(TaskList::id)
                                .toList()),
                        ANY),
                id -> tasks.clearCompleted(ann(), id),
                id -> tasks.create(ann(), Optional.of(id), anyEdit().text("new"), CreationKey.NONE),
                _ -> views.postpone(ann(), Day.in(ZONE, household.clock)));
    }

    private String changeLabel() {
        List<Label> labels = household.labels.all(ann());
        Label label = one(labels);
        if (random.nextInt(3) == 0) {
            return told("deletion of " + label, label.id(), id -> household.labels.delete(ann(), id));
        }
        String name = one(LABELS);
        return told(label + " named " + name, label.id(), id -> household.labels.rename(ann(), id, name));
    }

    private TaskEdit anyEdit() {
        TaskEdit edit = TaskEdit.NONE;
        for (int i = random.nextInt(3); i >= 0; i--) {
            edit = switch (random.nextInt(8)) {
                case 0 -> edit.text("text " + random.nextInt());
                case 1 -> edit.notes("notes " + random.nextInt());
                case 2 -> edit.due(anyDue());
                case 3 -> edit.start(Optional.of(anyDay()));
                case 4 -> edit.priority(one(List.of(Priority.values())));
                case 5 ->
                    edit.labels(Stream.generate(() -> one(LABELS))
                            .limit(random.nextInt(4))
                            .distinct()
                            .toList());
                case 6 -> edit.completed(random.nextBoolean());
                default ->
                    random.nextInt(4) == 0
                            ? edit.neverRepeat()
                            : edit.repeat(RepeatPhrase.parse(one(REPEATS), Locale.ENGLISH), anyDay());
            };
        }
        return edit;
    }

    private BulkEdit anyBulkEdit() {
        return switch (random.nextInt(8)) {
            case 0 -> BulkEdit.NONE.withCompleted(true);
            case 1 -> BulkEdit.NONE.withSubtasksCompleted();
            case 2 -> BulkEdit.NONE.withCompleted(false);
            case 3 -> BulkEdit.NONE.withList(anyList());
            case 4 -> BulkEdit.NONE.withDue(anyDue()).withPriority(one(List.of(Priority.values())));
            case 5 -> BulkEdit.NONE.withAddedLabels(List.of(one(LABELS))).withRemovedLabels(List.of("red"));
            case 6 -> BulkEdit.NONE.withRemovedLabels(List.of(one(LABELS)));
            default -> BulkEdit.NONE.withDeleted();
        };
    }

    private LocalDate anyDay() {
        return Day.in(ZONE, household.clock).date().plusDays(random.nextInt(9) - 4);
    }

    private Optional<Due> anyDue() {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Due.Day(anyDay()));
            default -> Optional.of(new Due.Moment(anyDay().atTime(LocalTime.of(9, 30)), ZONE));
        };
    }

    private Actor ann() {
        return household.again(newcomer);
    }

    private long anyList() {
        return one(ann().lists()).id();
    }

    /** In the trash, too. */
    private long anyTask() {
        return one(ids("SELECT id FROM task ORDER BY id"));
    }

    private Set<Long> someTasks() {
        List<Long> all = ids("""
                SELECT t.id FROM task t JOIN list l ON l.id = t.list_id
                WHERE t.deleted_at IS NULL AND l.deleted_at IS NULL
                ORDER BY t.id""");
        return Stream.generate(() -> one(all)).limit(1 + random.nextInt(6)).collect(Collectors.toSet());
    }

    private List<Long> ids(String sql) {
        return household.database.read(
                () -> household.database.sql().sql(sql).query(Long.class).list());
    }

    /** @throws app.doable.http.Failure.NotFound when there is none */
    private <T> T one(List<T> among) {
        if (among.isEmpty()) {
            throw new app.doable.http.Failure.NotFound();
        }
        return among.get(random.nextInt(among.size()));
    }
}
