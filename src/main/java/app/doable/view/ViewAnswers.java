package app.doable.view;

import app.doable.account.Actor;
import app.doable.account.Sessions;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Shows a view as it is after a change. Script that sends {@code HX-Request} gets only what changes with a task. */
final class ViewAnswers {
    private final ViewReader reader;
    private final Sessions sessions;
    private final Pages pages;

    ViewAnswers(ViewReader reader, Sessions sessions, Pages pages) {
        this.reader = reader;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** What a form was to do is done. */
    void done(Context context, ViewRequest request) {
        if (isScript(context)) {
            sessions.findAgain(context);
            show(context, request);
        } else {
            context.redirect(request.text(), HttpStatus.SEE_OTHER);
        }
    }

    void show(Context context, ViewRequest request) {
        ViewModel view = reader.view(Actor.of(context), request, pages.page(context));
        pages.show(context, isScript(context) ? "tasks" : "view", view);
        context.header("Vary", "Cookie, Accept, Accept-Language, HX-Request");
    }

    static boolean isScript(Context context) {
        return context.header("HX-Request") != null;
    }
}
