package app.doable.task;

import app.doable.http.Failure;
import app.doable.recurrence.Next;
import app.doable.recurrence.Repeat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of a task that is done now, or of which one time is let pass. */
record Completion(Instant now, Occurrence occurrence) {
    private static final int LAST_YEAR = 9999;

    /**
     * A task that is done stays done since when it was, and one whose time was done before goes on. Of a rule that is
     * not understood nothing is concluded: the time counts as done, and the task stays until somebody gives it its next
     * date.
     */
    Task complete(Task task) {
        if (task.completed() || isPast(task)) {
            return task;
        }
        Optional<Repeat> repeat = task.details().repeat();
        Optional<Due> due = task.details().due();
        if (repeat.isEmpty() || due.isEmpty()) {
            return task.withCompletedAt(Optional.of(now));
        }
        return switch (kept(repeat.get().next(SeriesDue.of(due.get()), now, occurrence.zone()))) {
            case Next.Again again -> next(task, again).withLastCompletedAt(Optional.of(laterThanLast(task)));
            case Next.Over _ -> task.withCompletedAt(Optional.of(now));
            case Next.Unknown _ ->
                task.withDetails(task.details().withRepeat(repeat.map(Completion::counted)))
                        .withLastCompletedAt(Optional.of(laterThanLast(task)));
        };
    }

    /**
     * Moves a repeating task on without its having been done.
     *
     * @throws Failure.Invalid when it does not repeat, this is the last time, or its rule is not understood
     */
    Task skip(Task task) {
        Repeat repeat = task.details().repeat().orElseThrow(() -> new Failure.Invalid("repeat", "fault.repeatsNot"));
        if (isPast(task)) {
            return task;
        }
        if (task.completed()) {
            throw new Failure.Invalid("repeat", "fault.repeatLast");
        }
        return switch (kept(repeat.skip(SeriesDue.of(task.details().due().orElseThrow())))) {
            case Next.Again again -> next(task, again);
            case Next.Over _ -> throw new Failure.Invalid("repeat", "fault.repeatLast");
            case Next.Unknown _ -> throw new Failure.Invalid("repeat", "fault.repeatNextUnknown");
        };
    }

    /** By somebody who saw the task in that state: unless they said which time they mean, they mean the one they saw. */
    Completion asSeen(Task seen) {
        return seen.occurrence() == 0 || occurrence.number().isPresent()
                ? this
                : new Completion(now, new Occurrence(occurrence.zone(), Optional.of(seen.occurrence())));
    }

    /** Whether the time that is meant was completed or skipped before; numbers begin again with another rule. */
    private boolean isPast(Task task) {
        return task.details().repeat().isPresent()
                && occurrence
                        .number()
                        .filter(number -> number < task.occurrence())
                        .isPresent();
    }

    /** Years have four digits. */
    private static Next kept(Next next) {
        return next instanceof Next.Again again
                        && SeriesDue.toTask(again.due()).date().getYear() > LAST_YEAR
                ? new Next.Unknown()
                : next;
    }

    private static Task next(Task task, Next.Again again) {
        return task.withDetails(task.details()
                .withDue(Optional.of(SeriesDue.toTask(again.due())))
                .withRepeat(Optional.of(again.repeat())));
    }

    private static Repeat counted(Repeat repeat) {
        return new Repeat(repeat.rule(), repeat.anchor(), repeat.start(), repeat.done() + 1);
    }

    /** Each time was done at an instant of its own. */
    private Instant laterThanLast(Task task) {
        return task.lastCompletedAt()
                .filter(last -> !last.isBefore(now))
                .map(last -> last.plusMillis(1))
                .orElse(now);
    }

    /**
     * Opens again all that is below a task whose next round begins.
     *
     * @param before all tasks with those below them, by id
     * @param changed what becomes of some of them
     */
    static void reopenBelow(Map<Long, Task> before, Map<Long, Task> changed) {
        List<Long> beginning = changed.values().stream()
                .filter(task -> Optional.ofNullable(before.get(task.id()))
                        .filter(task::isNextRoundAfter)
                        .isPresent())
                .map(Task::id)
                .toList();
        if (beginning.isEmpty()) {
            return;
        }
        before.values().stream()
                .filter(task -> task.deletedAt().isEmpty()
                        && TaskTree.above(task, before).anyMatch(beginning::contains))
                .forEach(task -> changed.put(
                        task.id(), changed.getOrDefault(task.id(), task).reopen()));
    }
}
