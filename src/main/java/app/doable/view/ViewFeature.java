package app.doable.view;

import app.doable.account.Sessions;
import app.doable.http.Access;
import app.doable.http.FormBody;
import app.doable.http.Routes;
import app.doable.page.Pages;
import app.doable.task.Tasks;
import java.time.Clock;

/** The pages of tasks. */
public final class ViewFeature {
    private ViewFeature() {}

    public static void register(Routes routes, Tasks tasks, Sessions sessions, Pages pages, Clock clock) {
        ViewPages html = new ViewPages(tasks, new ViewReader(tasks, clock), sessions, pages);
        PanelPages panel = new PanelPages(tasks, pages);
        routes.page("/", Access.ANYONE, html::home)
                .page("/tasks/{id}", Access.PERSON, panel::show)
                .form("/tasks/{id}/changes/{revision}/restoration", Access.PERSON, panel::restoreField)
                .form("/tasks", Access.PERSON, html::create)
                .form("/tasks/clear", Access.PERSON, html::clearCompleted)
                .form("/tasks/undo", Access.PERSON, html::undo)
                .form("/tasks/{id}", Access.PERSON, context -> {
                    if (FormBody.of(context).has("panel")) {
                        panel.edit(context);
                    } else {
                        html.edit(context);
                    }
                })
                .form("/tasks/{id}/completion", Access.PERSON, html::complete)
                .form("/tasks/{id}/deletion", Access.PERSON, html::delete);
    }
}
