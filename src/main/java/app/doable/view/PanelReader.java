package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.ChangeSlice;
import app.doable.history.MomentPlace;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.page.Markdown;
import app.doable.page.Page;
import app.doable.task.Surroundings;
import app.doable.task.Task;
import app.doable.task.TaskPast;
import app.doable.task.TaskViews;
import java.time.Clock;
import java.util.List;

/** Puts one task's panel together. */
final class PanelReader {
    private static final int PAST_SHOWN = 30;
    private static final int SUBTASKS_SHOWN = 200;

    private final TaskPast past;
    private final TaskViews views;
    private final Toasts toasts;

    PanelReader(ViewFeature.Doors doors, Clock clock) {
        this.past = doors.past();
        this.views = doors.views();
        this.toasts = new Toasts(doors, clock);
    }

    /** @throws Failure.NotFound when there is no such task, or not for this person */
    PanelView view(Actor actor, PanelRequest request, Page page) {
        Surroundings around = views.around(actor, request.id(), SUBTASKS_SHOWN);
        Task task = around.task();
        ChangeSlice shown = past(actor, task, request.past());
        List<PastChange> newest = shown.changes();
        return new PanelView(
                task,
                request.form(),
                around.above(),
                around.below(),
                actor.activeLists(),
                around.labels(),
                task.details().due().map(due -> DueText.typed(due, page)).orElse(""),
                task.details().start().map(page::fullDate).orElse(""),
                task.details()
                        .repeat()
                        .map(repeat -> RepeatText.of(repeat, page))
                        .orElse(""),
                Markdown.of(task.details().notes()),
                new PanelView.Past(PastLine.of(task, newest, actor, page), request.past(), shown.next()),
                request.past().isEmpty() ? Clashes.of(newest, page.now(), new ChangeWords(actor, page)) : List.of(),
                toasts.of(actor, request.outcome().withoutClash(), page),
                ViewAddress.isOne(request.back()) ? request.back() : ViewAddress.INBOX);
    }

    /** A cursor that somebody made up shows the beginning. */
    private ChangeSlice past(Actor actor, Task task, String cursor) {
        try {
            return past.changes(actor, task.id(), MomentPlace.parse(cursor), PAST_SHOWN);
        } catch (Failure.Invalid e) {
            return past.changes(actor, task.id(), MomentPlace.START, PAST_SHOWN);
        }
    }
}
