package app.doable.view;

import app.doable.account.Actor;
import app.doable.account.Sessions;
import app.doable.http.Failure;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Shows one task as it is after a change: to script the panel beside a view, else a page of its own. */
final class PanelAnswers {
    private final PanelReader reader;
    private final Sessions sessions;
    private final Pages pages;

    PanelAnswers(PanelReader reader, Sessions sessions, Pages pages) {
        this.reader = reader;
        this.sessions = sessions;
        this.pages = pages;
    }

    /** What a form was to do is done; the view beside the panel is told. */
    void done(Context context, PanelRequest request) {
        if (ViewAnswers.isScript(context)) {
            sessions.findAgain(context);
            context.header("HX-Trigger", "task-changed");
            show(context, request);
        } else {
            context.redirect(request.text(), HttpStatus.SEE_OTHER);
        }
    }

    /** To script, a task that is not there any more is no fault: the panel closes. */
    void show(Context context, PanelRequest request) {
        boolean script = ViewAnswers.isScript(context);
        try {
            PanelView view = reader.view(Actor.of(context), request, pages.page(context));
            pages.show(context, script ? "panel" : "task", view);
        } catch (Failure.NotFound e) {
            if (!script) {
                throw e;
            }
            context.status(HttpStatus.NO_CONTENT).header("HX-Trigger", "task-gone");
        }
        context.header("Vary", "Cookie, Accept, Accept-Language, HX-Request");
    }
}
