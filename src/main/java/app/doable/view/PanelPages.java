package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.http.Precondition;
import app.doable.page.FormView;
import app.doable.page.Page;
import app.doable.page.Pages;
import app.doable.task.ChangeName;
import app.doable.task.CreationKey;
import app.doable.task.Destination;
import app.doable.task.Task;
import app.doable.task.TaskEdit;
import app.doable.task.TaskHome;
import app.doable.task.TaskPast;
import app.doable.task.Tasks;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** One task with all its fields and its history, and the forms on it. */
final class PanelPages {
    private final Tasks tasks;
    private final TaskPast past;
    private final PanelAnswers answers;
    private final Pages pages;

    PanelPages(ViewFeature.Doors doors, PanelAnswers answers, Pages pages) {
        this.tasks = doors.tasks();
        this.past = doors.past();
        this.answers = answers;
        this.pages = pages;
    }

    void show(Context context) {
        answers.show(context, PanelRequest.ofQuery(context));
    }

    /** Changes the fields that the form has. */
    void edit(Context context) {
        FormBody form = FormBody.of(context);
        PanelRequest request = PanelRequest.ofForm(context);
        Page page = pages.page(context);
        try {
            TaskEdit edit = new TaskForm(form, page).edit();
            answers.done(
                    context,
                    request.with(Outcome.of(
                            tasks.edit(Actor.of(context), request.id(), edit, seen(form), Precondition.NONE))));
        } catch (Failure.Invalid failure) {
            refuse(context, request, failure, present(form));
        }
    }

    private void refuse(Context context, PanelRequest request, Failure.Invalid failure, String... fields) {
        context.status(failure.status());
        answers.show(context, request.refused(FormView.refused(FormBody.of(context), failure, fields)));
    }

    private static Optional<ChangeName> seen(FormBody form) {
        return ChangeName.parse(form.text("seen"));
    }

    private static String[] present(FormBody form) {
        return List.of(TaskForm.FIELDS).stream().filter(form::has).toArray(String[]::new);
    }

    /** Brings back what a field was before one of its changes. */
    void restoreField(Context context) {
        FormBody form = FormBody.of(context);
        PanelRequest request = PanelRequest.ofForm(context);
        long revision = Identifier.inPath(context, "revision");
        answers.done(
                context,
                request.with(Outcome.of(
                        past.restoreField(Actor.of(context), request.id(), revision, form.text("field"), seen(form)))));
    }

    /** Adds a task below this one. */
    void addSubtask(Context context) {
        PanelRequest request = PanelRequest.ofForm(context);
        try {
            TaskHome home = new TaskHome(Optional.empty(), Optional.of(request.id()));
            TaskEdit content = TaskEdit.NONE.text(FormBody.of(context).text("task"));
            tasks.create(Actor.of(context), home, content, CreationKey.NONE);
            answers.done(context, request);
        } catch (Failure.Invalid failure) {
            refuse(
                    context,
                    request,
                    new Failure.Invalid(failure.faults().stream()
                            .map(fault -> new Failure.Fault("subtask", fault.messageKey(), fault.arguments()))
                            .toList()));
        }
    }

    /** Moves the task to another list, beside another task, or one step in its list. */
    void place(Context context) {
        Actor actor = Actor.of(context);
        PanelRequest request = PanelRequest.ofForm(context);
        Destination destination = PlaceForm.of(FormBody.of(context));
        Task moved = tasks.move(actor, request.id(), destination, Precondition.NONE);
        answers.done(context, request.with(Outcome.of(actor, moved)));
    }
}
