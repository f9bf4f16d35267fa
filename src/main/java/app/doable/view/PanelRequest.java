package app.doable.view;

import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.page.FormView;
import io.javalin.http.Context;

/**
 * What of a task is asked for.
 *
 * @param form what was refused, as it was typed
 * @param outcome what was just done
 * @param past where its history begins, a cursor or empty
 * @param back the view that it was opened from
 */
record PanelRequest(long id, FormView form, Outcome outcome, String past, String back) {
    static PanelRequest ofQuery(Context context) {
        return new PanelRequest(
                Identifier.inPath(context, "id"),
                FormView.empty(),
                Outcome.ofQuery(context),
                ViewAddress.query(context, "past"),
                ViewAddress.query(context, "from"));
    }

    static PanelRequest ofForm(Context context) {
        return new PanelRequest(
                Identifier.inPath(context, "id"),
                FormView.empty(),
                Outcome.NONE,
                "",
                FormBody.of(context).text("back"));
    }

    PanelRequest refused(FormView refused) {
        return new PanelRequest(id, refused, outcome, past, back);
    }

    PanelRequest with(Outcome done) {
        return new PanelRequest(id, form, done, past, back);
    }

    /** Where a browser finds it. */
    String text() {
        return outcome.at("/tasks/" + id + "?from=" + ViewAddress.encoded(back));
    }
}
