package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Identifier;
import app.doable.page.Pages;
import app.doable.task.TaskViews;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What is below a task, in place in the view that script asks from; without script the view shows it itself. */
final class TreePages {
    private final TaskViews views;
    private final Pages pages;

    TreePages(TaskViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    void show(Context context) {
        ViewAddress address = ViewAddress.parse(ViewAddress.query(context, "from"));
        long id = Identifier.inPath(context, "id");
        TreeView tree = TreeView.read(views, Actor.of(context), id, address);
        if (ViewAnswers.isScript(context)) {
            pages.show(context, "tree", tree);
        } else {
            context.redirect(address.text(new ViewAddress.Parameter("tree", Long.toString(id))), HttpStatus.SEE_OTHER);
        }
        context.header("Vary", "Cookie, Accept, Accept-Language, HX-Request");
    }
}
