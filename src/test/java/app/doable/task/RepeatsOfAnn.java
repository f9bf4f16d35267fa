package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.RepeatPhrase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A person with tasks that come again. The clock stands at 2 November 2026. */
abstract class RepeatsOfAnn {
    static final Precondition ANY = Precondition.NONE;
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Occurrence NEXT = Occurrence.next(BERLIN);
    static final BulkEdit DONE = BulkEdit.NONE.withCompleted(true);
    final TaskHousehold household;
    final Tasks tasks;
    final TaskViews views;
    final Actor ann;

    RepeatsOfAnn(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.views = new TaskViews(database, household.history, household.clock);
        this.ann = household.arrives("ann");
    }

    static Due day(String date) {
        return new Due.Day(LocalDate.parse(date));
    }

    static TaskEdit repeating(String rule, Anchor anchor) {
        return TaskEdit.NONE.repeat(
                new RepeatEdit.Given(new RepeatPhrase(rule, anchor), Optional.empty(), Optional.empty()));
    }

    Task add(String text, String due, String rule) {
        TaskEdit content = repeating(rule, Anchor.DUE).text(text).due(Optional.of(day(due)));
        return tasks.create(ann, content, CreationKey.NONE);
    }

    Task addBelow(Task parent, String text) {
        TaskHome home = new TaskHome(Optional.empty(), Optional.of(parent.id()));
        return tasks.create(ann, home, TaskEdit.NONE.text(text), CreationKey.NONE);
    }

    Task now(Task task) {
        return tasks.get(ann, task.id());
    }

    Due due(Task task) {
        return now(task).details().due().orElseThrow();
    }

    List<Task> done() {
        return views.done(household.again(ann), "", 50).tasks();
    }
}
