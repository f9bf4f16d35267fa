package app.doable.task;

import app.doable.account.Actor;
import app.doable.account.Sessions;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.page.FormView;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** Tasks as pages. */
final class TaskPages {
    private final Tasks tasks;
    private final Sessions sessions;
    private final Pages pages;

    TaskPages(Tasks tasks, Sessions sessions, Pages pages) {
        this.tasks = tasks;
        this.sessions = sessions;
        this.pages = pages;
    }

    void home(Context context) {
        Optional<Actor> actor = sessions.find(context);
        if (actor.isEmpty()) {
            context.redirect("/login", HttpStatus.SEE_OTHER);
            return;
        }
        show(context, actor.get(), FormView.empty());
    }

    void create(Context context) {
        Actor actor = Actor.of(context);
        FormBody form = FormBody.of(context);
        try {
            tasks.create(actor, form.text("task"));
            context.redirect("/", HttpStatus.SEE_OTHER);
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            show(context, actor, FormView.refused(form, failure, "task"));
        }
    }

    private void show(Context context, Actor actor, FormView form) {
        List<Task> all = tasks.all(actor);
        pages.show(context, "home", new HomeView(all, 0, "", form, Optional.empty(), Optional.empty()));
    }
}
