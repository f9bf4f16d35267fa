package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.Identifier;
import app.doable.http.Precondition;
import app.doable.list.Lists;
import app.doable.list.TaskList;
import app.doable.page.Pages;
import app.doable.task.Place;
import app.doable.task.Task;
import app.doable.task.Tasks;
import app.doable.task.Trash;
import app.doable.task.Trashed;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What was deleted, and can be brought back. */
final class TrashPages {
    private static final int SHOWN = 200;

    private final Tasks tasks;
    private final Lists lists;
    private final Trash trash;
    private final Toasts toasts;
    private final Pages pages;

    TrashPages(ViewFeature.Doors doors, Toasts toasts, Pages pages) {
        this.tasks = doors.tasks();
        this.lists = doors.lists();
        this.trash = doors.trash();
        this.toasts = toasts;
        this.pages = pages;
    }

    void show(Context context) {
        Actor actor = Actor.of(context);
        Trashed trashed = trash.contents(actor, from(ViewAddress.query(context, "from")), SHOWN);
        pages.show(
                context,
                "trash",
                new TrashView(
                        trashed.lists(),
                        trashed.tasks().tasks(),
                        trashed.tasks().next(),
                        Shown.names(actor, pages.page(context)),
                        toasts.of(actor, Outcome.ofQuery(context), pages.page(context))));
    }

    /** A cursor that somebody made up shows the beginning. */
    private static Place from(String cursor) {
        try {
            return cursor.isEmpty() ? Place.START : Place.parse(cursor);
        } catch (Failure.Invalid e) {
            return Place.START;
        }
    }

    void empty(Context context) {
        trash.empty(Actor.of(context));
        context.redirect("/trash", HttpStatus.SEE_OTHER);
    }

    void restoreTask(Context context) {
        Actor actor = Actor.of(context);
        Task task = tasks.restore(actor, Identifier.inPath(context, "id"), Precondition.NONE);
        context.redirect(Outcome.of(actor, task).at("/trash"), HttpStatus.SEE_OTHER);
    }

    void restoreList(Context context) {
        Actor actor = Actor.of(context);
        TaskList list = lists.restore(actor, Identifier.inPath(context, "list"), Precondition.NONE);
        context.redirect(Outcome.of(actor, list).at("/trash"), HttpStatus.SEE_OTHER);
    }
}
