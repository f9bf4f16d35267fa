package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.page.FormView;
import app.doable.page.Page;
import app.doable.page.Pages;
import app.doable.task.BulkChanges;
import app.doable.task.Tasks;
import io.javalin.http.Context;
import java.util.Set;

/** Several tasks of a view, changed alike in one transaction. */
final class SelectionPages {
    private final Tasks tasks;
    private final ViewAnswers answers;
    private final Pages pages;

    SelectionPages(ViewFeature.Doors doors, ViewAnswers answers, Pages pages) {
        this.tasks = doors.tasks();
        this.answers = answers;
        this.pages = pages;
    }

    void change(Context context) {
        FormBody form = FormBody.of(context);
        ViewRequest request = ViewRequest.ofForm(form);
        Page page = pages.page(context);
        SelectionForm selection = new SelectionForm(form, page);
        Set<Long> ids = Set.of();
        try {
            ids = selection.ids();
            BulkChanges changes = tasks.edit(Actor.of(context), ids, selection.edit(), page.zone());
            answers.done(context, request.with(Outcome.of(Actor.of(context), changes)));
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            FormView refused = FormView.refused(form, failure, SelectionForm.FIELDS);
            answers.show(context, request.withSelecting(new ViewModel.Selecting(ids, refused)));
        }
    }
}
