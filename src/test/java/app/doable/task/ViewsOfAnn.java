package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Precondition;
import app.doable.list.TaskList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A person and what they see of their tasks. The clock stands at 2 November 2026. */
abstract class ViewsOfAnn {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    static final Precondition ANY = Precondition.NONE;
    static final String START = "";
    final TaskHousehold household;
    final TaskViews views;
    Actor ann;

    ViewsOfAnn(Database database) {
        this.household = new TaskHousehold(database);
        this.views = new TaskViews(database, new History(database, household.clock), household.clock);
        this.ann = household.arrives("ann");
    }

    /** A day, or a day with its time and its zone, which is Berlin's unless it is said; nothing when it is empty. */
    static Optional<Due> due(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", 2);
        return Optional.of(
                parts[0].contains("T")
                        ? new Due.Moment(
                                LocalDateTime.parse(parts[0]), parts.length == 1 ? BERLIN : ZoneId.of(parts[1]))
                        : new Due.Day(LocalDate.parse(text)));
    }

    Task add(String text, String due, Priority priority, String... labels) {
        return add(Optional.empty(), text, due, priority, labels);
    }

    Task add(Optional<Long> list, String text, String due, Priority priority, String... labels) {
        TaskEdit content =
                TaskEdit.NONE.text(text).due(due(due)).priority(priority).labels(List.of(labels));
        return household.tasks.create(ann, list, content, CreationKey.NONE);
    }

    long addList(String name) {
        TaskList list = household.lists.create(ann, name, "");
        ann = household.again(ann);
        return list.id();
    }

    static List<String> texts(BranchSlice slice) {
        return slice.tasks().stream().map(Task::text).toList();
    }

    List<String> today(ZoneId zone) {
        return texts(views.today(ann, views.today(zone), START, 100));
    }

    List<String> upcoming(ZoneId zone) {
        LocalDate tomorrow = views.today(zone).date().plusDays(1);
        return texts(views.upcoming(ann, tomorrow, zone, START, 100));
    }

    void travelTo(String instant) {
        household.clock.advance(Duration.between(household.clock.instant(), Instant.parse(instant)));
    }

    /** The same, whether it is read at once or in pages. */
    static List<String> paged(Function<String, BranchSlice> view) {
        List<String> texts = new ArrayList<>();
        Optional<String> cursor = Optional.of(START);
        while (cursor.isPresent()) {
            BranchSlice slice = view.apply(cursor.get());
            texts.addAll(texts(slice));
            cursor = slice.next();
        }
        return texts;
    }

    long statements(Runnable work) {
        long before = household.database.statements();
        work.run();
        return household.database.statements() - before;
    }
}
