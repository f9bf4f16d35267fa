package app.doable.view;

import app.doable.account.Sessions;
import app.doable.http.Access;
import app.doable.http.FormBody;
import app.doable.http.Routes;
import app.doable.list.Lists;
import app.doable.page.Pages;
import app.doable.task.Labels;
import app.doable.task.TaskPast;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import app.doable.task.Trash;
import app.doable.task.ViewSorts;
import java.time.Clock;

/** The pages of tasks. */
public final class ViewFeature {
    private ViewFeature() {}

    /** The features that the pages show. */
    public record Doors(
            Tasks tasks, TaskPast past, TaskViews views, ViewSorts sorts, Lists lists, Labels labels, Trash trash) {}

    public static void register(Routes routes, Doors doors, Sessions sessions, Pages pages, Clock clock) {
        ViewAnswers answers = new ViewAnswers(new ViewReader(doors, clock), sessions, pages);
        ViewPages html = new ViewPages(doors, answers, sessions, pages);
        SelectionPages selection = new SelectionPages(doors, answers, pages);
        Toasts toasts = new Toasts(doors, clock);
        TrashPages trash = new TrashPages(doors, toasts, pages);
        ListPages all = new ListPages(doors.lists(), toasts, pages);
        routes.page("/lists", Access.PERSON, all::all)
                .page("/lists/{list}", Access.PERSON, html::view)
                .page("/today", Access.PERSON, html::view)
                .page("/upcoming", Access.PERSON, html::view)
                .page("/done", Access.PERSON, html::view)
                .form("/today/overdue", Access.PERSON, html::postpone)
                .form("/sort", Access.PERSON, new SortPages(doors.sorts(), answers)::choose)
                .page("/dates", Access.PERSON, new TypedDates(pages)::understand)
                .page("/trash", Access.PERSON, trash::show)
                .form("/trash", Access.PERSON, trash::empty)
                .form("/tasks/{id}/restoration", Access.PERSON, trash::restoreTask)
                .form("/lists/{list}/restoration", Access.PERSON, trash::restoreList)
                .page("/lists/{list}/settings", Access.PERSON, all::settings)
                .page(
                        "/lists/{list}/history",
                        Access.PERSON,
                        new ListPastPages(new ListPastReader(doors.past(), toasts), pages)::show)
                .form("/lists", Access.PERSON, all::create)
                .form("/lists/{list}", Access.PERSON, all::edit)
                .form("/lists/{list}/archival", Access.PERSON, all::archive)
                .form("/lists/{list}/deletion", Access.PERSON, all::delete)
                .form("/lists/{list}/place", Access.PERSON, all::place);
        MovePages moves = new MovePages(doors, answers);
        LabelPages labels = new LabelPages(doors.labels(), pages);
        routes.page("/labels", Access.PERSON, labels::all)
                .page("/labels/{label}", Access.PERSON, html::view)
                .page("/labels/{label}/settings", Access.PERSON, labels::settings)
                .form("/labels/{label}", Access.PERSON, labels::rename)
                .form("/labels/{label}/deletion", Access.PERSON, labels::delete);
        PanelPages panel =
                new PanelPages(doors, new PanelAnswers(new PanelReader(doors, clock), sessions, pages), pages);
        routes.page("/", Access.ANYONE, html::home)
                .page("/tasks/{id}", Access.PERSON, panel::show)
                .page("/tasks/{id}/dates", Access.PERSON, new TypedRepeats(doors.tasks(), pages)::understand)
                .page("/tasks/{id}/subtasks", Access.PERSON, new TreePages(doors.views(), pages)::show)
                .form("/tasks/{id}/subtasks", Access.PERSON, panel::addSubtask)
                .form("/tasks/changes", Access.PERSON, selection::change)
                .form("/tasks/{id}/place", Access.PERSON, context -> {
                    if (FormBody.of(context).has("view")) {
                        moves.place(context);
                    } else {
                        panel.place(context);
                    }
                })
                .form("/tasks/{id}/changes/{revision}/restoration", Access.PERSON, panel::restoreField)
                .form("/tasks", Access.PERSON, html::create)
                .form("/tasks/clear", Access.PERSON, html::clearCompleted)
                .form("/tasks/undo", Access.PERSON, new UndoPages(doors, answers)::undo)
                .form("/tasks/{id}", Access.PERSON, context -> {
                    if (FormBody.of(context).has("panel")) {
                        panel.edit(context);
                    } else {
                        html.edit(context);
                    }
                })
                .form("/tasks/{id}/completion", Access.PERSON, html::complete)
                .form("/tasks/{id}/omission", Access.PERSON, html::skip)
                .form("/tasks/{id}/deletion", Access.PERSON, html::delete);
    }
}
