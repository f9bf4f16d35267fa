package app.doable.view;

import app.doable.account.Actor;
import app.doable.account.Sessions;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.http.LocalPath;
import app.doable.http.Precondition;
import app.doable.page.FormView;
import app.doable.page.Page;
import app.doable.page.Pages;
import app.doable.task.BulkChange;
import app.doable.task.BulkChanges;
import app.doable.task.ChangeName;
import app.doable.task.CreationKey;
import app.doable.task.Due;
import app.doable.task.Edited;
import app.doable.task.Occurrence;
import app.doable.task.Task;
import app.doable.task.TaskEdit;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Tasks as pages. */
final class ViewPages {
    private final Tasks tasks;
    private final TaskViews views;
    private final ViewAnswers answers;
    private final Sessions sessions;
    private final Pages pages;

    ViewPages(ViewFeature.Doors doors, ViewAnswers answers, Sessions sessions, Pages pages) {
        this.tasks = doors.tasks();
        this.views = doors.views();
        this.answers = answers;
        this.sessions = sessions;
        this.pages = pages;
    }

    void home(Context context) {
        Optional<Actor> actor = sessions.find(context);
        if (actor.isEmpty()) {
            context.redirect("/login", HttpStatus.SEE_OTHER);
            return;
        }
        answers.show(context, ViewRequest.ofQuery(context));
    }

    void view(Context context) {
        answers.show(context, ViewRequest.ofQuery(context));
    }

    void create(Context context) {
        FormBody form = FormBody.of(context);
        ViewRequest request = ViewRequest.ofForm(form);
        try {
            CreationKey key = CreationKey.of(Optional.of(form.text("key")));
            Actor actor = Actor.of(context);
            long list = request.address().list(actor).id();
            TaskEdit content = content(form, request.address(), pages.page(context));
            Task task = tasks.create(actor, Optional.of(list), content, key);
            answers.done(context, request.withAdded(task));
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            answers.show(context, request.withAdding(FormView.refused(form, failure, "task")));
        }
    }

    /** A new task is what its view shows: due on its day, or with its label. */
    private static TaskEdit content(FormBody form, ViewAddress view, Page page) {
        TaskEdit content = TaskEdit.NONE.text(form.text("task"));
        if (view.isLabel() && form.has("label")) {
            return content.labels(List.of(form.text("label")));
        }
        return switch (view.path()) {
            case ViewAddress.TODAY -> content.due(Optional.of(new Due.Day(page.date())));
            case ViewAddress.UPCOMING -> content.due(Optional.of(new Due.Day(DayRows.firstDay(view, page))));
            default -> content;
        };
    }

    void edit(Context context) {
        FormBody form = FormBody.of(context);
        ViewRequest request = ViewRequest.ofForm(form);
        long id = Identifier.inPath(context, "id");
        try {
            TaskEdit edit = TaskEdit.NONE.text(form.text("task"));
            Optional<ChangeName> seen = ChangeName.parse(form.text("seen"));
            answers.done(
                    context,
                    request.with(Outcome.of(tasks.edit(Actor.of(context), id, edit, seen, Precondition.NONE))));
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            FormView refused = FormView.refused(form, failure, "task", "seen");
            answers.show(context, request.withEditing(new ViewModel.Editing(id, refused)));
        }
    }

    /** Completes, or reopens with {@code completed=false}. */
    void complete(Context context) {
        FormBody form = FormBody.of(context);
        boolean completed = !form.text("completed").equals("false");
        boolean withSubtasks = completed && form.text("children").equals("true");
        Actor actor = Actor.of(context);
        long id = Identifier.inPath(context, "id");
        Occurrence occurrence = occurrence(context);
        Task task;
        Task shown;
        if (withSubtasks) {
            task = tasks.completeTree(actor, id, occurrence, Precondition.NONE);
            shown = task;
        } else {
            TaskEdit edit = TaskEdit.NONE.completed(completed).at(occurrence);
            Edited edited = tasks.edit(actor, id, edit, Optional.empty(), Precondition.NONE);
            task = edited.task();
            shown = edited.asDone();
        }
        Outcome outcome = Outcome.of(actor, task);
        if (form.has("here") && !ViewAnswers.isScript(context)) {
            context.redirect(outcome.at(LocalPath.of(form.text("here"))), HttpStatus.SEE_OTHER);
        } else {
            answers.done(context, ViewRequest.ofForm(form).with(outcome).withCompleted(shown));
        }
    }

    /** Lets one time of a repeating task pass. */
    void skip(Context context) {
        Actor actor = Actor.of(context);
        Task task = tasks.skip(actor, Identifier.inPath(context, "id"), occurrence(context), Precondition.NONE);
        answers.done(context, ViewRequest.ofForm(FormBody.of(context)).with(Outcome.of(actor, task)));
    }

    /** The time of a repeating task that the page shows: in another browser it may have been done already. */
    private Occurrence occurrence(Context context) {
        Occurrence next = Occurrence.next(pages.page(context).zone());
        return Optional.ofNullable(context.queryParam("occurrence"))
                .map(next::numbered)
                .orElse(next);
    }

    void delete(Context context) {
        Actor actor = Actor.of(context);
        Task task = tasks.delete(actor, Identifier.inPath(context, "id"), Precondition.NONE);
        answers.done(context, ViewRequest.ofForm(FormBody.of(context)).with(Outcome.of(actor, task)));
    }

    void clearCompleted(Context context) {
        Actor actor = Actor.of(context);
        ViewRequest request = ViewRequest.ofForm(FormBody.of(context));
        BulkChange cleared =
                tasks.clearCompleted(actor, request.address().list(actor).id());
        answers.done(context, request.with(Outcome.of(actor, new BulkChanges(List.of(cleared)))));
    }

    /** Makes what is overdue due today. */
    void postpone(Context context) {
        Actor actor = Actor.of(context);
        BulkChanges postponed =
                views.postpone(actor, views.today(pages.page(context).zone()));
        answers.done(context, ViewRequest.ofForm(FormBody.of(context)).with(Outcome.of(actor, postponed)));
    }
}
