package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.http.Precondition;
import app.doable.page.FormView;
import app.doable.page.Markdown;
import app.doable.page.Page;
import app.doable.page.Pages;
import app.doable.task.ChangeName;
import app.doable.task.CreationKey;
import app.doable.task.Edited;
import app.doable.task.Task;
import app.doable.task.TaskEdit;
import app.doable.task.TaskHome;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One task with all its fields and its history: a page of its own, and to script the panel beside a view. */
final class PanelPages {
    private static final int PAST_SHOWN = 30;

    private static final int SUBTASKS_SHOWN = 200;

    private final Tasks tasks;
    private final TaskViews views;
    private final PlaceForm places;
    private final Pages pages;

    PanelPages(ViewFeature.Doors doors, Pages pages) {
        this.tasks = doors.tasks();
        this.views = doors.views();
        this.places = new PlaceForm(doors);
        this.pages = pages;
    }

    void show(Context context) {
        String back = context.queryParam("from");
        show(context, Identifier.inPath(context, "id"), FormView.empty(), List.of(), back == null ? "/" : back);
    }

    /** Changes the fields that the form has. */
    void edit(Context context) {
        FormBody form = FormBody.of(context);
        long id = Identifier.inPath(context, "id");
        Page page = pages.page(context);
        try {
            TaskEdit edit = new TaskForm(
                            form, page.region(), LocalDateTime.ofInstant(page.now(), page.zone()), page.zone())
                    .edit();
            List<String> overwritten = edit(context, id, edit, ChangeName.parse(form.text("seen")));
            done(context, id, overwritten);
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            show(context, id, FormView.refused(form, failure, present(form)), List.of(), form.text("back"));
        }
    }

    private List<String> edit(Context context, long id, TaskEdit edit, Optional<ChangeName> seen) {
        Edited edited = tasks.edit(Actor.of(context), id, edit, seen, Precondition.NONE);
        return List.copyOf(edited.overwritten());
    }

    private static String[] present(FormBody form) {
        return List.of(TaskForm.FIELDS).stream().filter(form::has).toArray(String[]::new);
    }

    /** Brings back what a field was before one of its changes. */
    void restoreField(Context context) {
        FormBody form = FormBody.of(context);
        long id = Identifier.inPath(context, "id");
        Edited edited = tasks.restoreField(
                Actor.of(context),
                id,
                Identifier.inPath(context, "revision"),
                form.text("field"),
                ChangeName.parse(form.text("seen")));
        done(context, id, List.copyOf(edited.overwritten()));
    }

    /** Adds a task below this one. */
    void addSubtask(Context context) {
        FormBody form = FormBody.of(context);
        long id = Identifier.inPath(context, "id");
        try {
            TaskHome home = new TaskHome(Optional.empty(), Optional.of(id));
            tasks.create(Actor.of(context), home, TaskEdit.NONE.text(form.text("task")), CreationKey.NONE);
            done(context, id, List.of());
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            Failure.Invalid there = new Failure.Invalid(failure.faults().stream()
                    .map(fault -> new Failure.Fault("subtask", fault.messageKey(), fault.arguments()))
                    .toList());
            show(context, id, FormView.refused(form, there), List.of(), form.text("back"));
        }
    }

    /** Moves the task to another list, beside another task, or one step in its list. */
    void place(Context context) {
        FormBody form = FormBody.of(context);
        Actor actor = Actor.of(context);
        long id = Identifier.inPath(context, "id");
        places.of(actor, id, form).ifPresent(destination -> tasks.move(actor, id, destination, Precondition.NONE));
        done(context, id, List.of());
    }

    private void done(Context context, long id, List<String> overwritten) {
        String back = FormBody.of(context).text("back");
        if (ViewAnswers.isScript(context)) {
            context.header("HX-Trigger", "task-changed");
            show(context, id, FormView.empty(), overwritten, back);
        } else {
            context.redirect("/tasks/" + id + "?from=" + ViewAddress.encoded(back), HttpStatus.SEE_OTHER);
        }
    }

    private void show(Context context, long id, FormView form, List<String> overwritten, String back) {
        Page page = pages.page(context);
        PanelView view = view(Actor.of(context), id, page, new Shown(form, overwritten, back));
        pages.show(context, ViewAnswers.isScript(context) ? "panel" : "task", view);
        context.header("Vary", "Cookie, Accept, Accept-Language, HX-Request");
    }

    private record Shown(FormView form, List<String> overwritten, String back) {}

    private PanelView view(Actor actor, long id, Page page, Shown shown) {
        Task task = tasks.get(actor, id);
        List<PastLine> past = PastLine.of(tasks.changes(actor, id), page);
        return new PanelView(
                task,
                shown.form(),
                views.below(actor, id, "", SUBTASKS_SHOWN).branches(),
                actor.activeLists(),
                task.details().due().map(due -> DueText.typed(due, page)).orElse(""),
                task.details().start().map(page::fullDate).orElse(""),
                Markdown.of(task.details().notes()),
                past.subList(0, Math.min(PAST_SHOWN, past.size())),
                shown.overwritten().stream()
                        .map(field -> page.t("task." + field))
                        .toList(),
                ViewAddress.isOne(shown.back()) ? shown.back() : "/");
    }
}
