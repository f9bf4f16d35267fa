package app.doable.task;

import app.doable.http.Failure;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.Next;
import app.doable.recurrence.Repeat;
import app.doable.recurrence.RepeatPhrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * When a task would be due by another rule: nothing is changed.
 *
 * @param dates the first ones when each is done in time, or, after a rule that counts from when it is done, the one that
 *     follows if that is now; none for a rule that is kept but not understood
 */
public record Forecast(List<Due> dates, boolean isFromNow) {
    private static final int SHOWN = 3;

    /**
     * @param zone where the person is
     * @throws Failure.Invalid when the rule cannot be kept
     */
    public static Forecast of(Task task, RepeatPhrase phrase, Instant now, ZoneId zone) {
        Details changed =
                TaskEdit.NONE.repeat(phrase, LocalDate.ofInstant(now, zone)).apply(task.details());
        Repeat repeat = changed.repeat().orElseThrow();
        app.doable.recurrence.Due due = SeriesDue.of(changed.due().orElseThrow());
        if (!repeat.isUnderstood()) {
            return new Forecast(List.of(), false);
        }
        return repeat.anchor() == Anchor.COMPLETION
                ? new Forecast(dates(repeat.next(due, now, zone), 1), true)
                : new Forecast(dates(new Next.Again(due, repeat), SHOWN), false);
    }

    private static List<Due> dates(Next first, int most) {
        List<Due> dates = new ArrayList<>();
        Next next = first;
        while (dates.size() < most && next instanceof Next.Again(app.doable.recurrence.Due due, Repeat repeat)) {
            dates.add(SeriesDue.toTask(due));
            next = repeat.skip(due);
        }
        return dates;
    }
}
