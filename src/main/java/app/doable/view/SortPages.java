package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.task.Sort;
import app.doable.task.SortedView;
import app.doable.task.ViewSorts;
import io.javalin.http.Context;

/** The order of a view, as a person wants it from now on. */
final class SortPages {
    private final ViewSorts sorts;
    private final ViewAnswers answers;

    SortPages(ViewSorts sorts, ViewAnswers answers) {
        this.sorts = sorts;
        this.answers = answers;
    }

    /** @throws Failure.Invalid unless it is an order that the view can be shown in */
    void choose(Context context) {
        FormBody form = FormBody.of(context);
        Actor actor = Actor.of(context);
        ViewRequest request = ViewRequest.ofForm(form).unsorted();
        SortedView view = request.address().sortable(actor).orElseThrow(() -> unknown("view"));
        sorts.choose(actor, view, Sort.parse(form.text("order")).orElseThrow(() -> unknown("order")));
        answers.done(context, request);
    }

    private static Failure.Invalid unknown(String field) {
        return new Failure.Invalid(field, "fault.choice");
    }
}
