package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.page.FormView;
import app.doable.page.Pages;
import app.doable.task.BulkChanges;
import app.doable.task.ChangeName;
import app.doable.task.LabelChange;
import app.doable.task.LabelHead;
import app.doable.task.Labels;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.stream.Collectors;

/** All labels on a page, and each one's settings. */
final class LabelPages {
    private final Labels labels;
    private final Pages pages;

    LabelPages(Labels labels, Pages pages) {
        this.labels = labels;
        this.pages = pages;
    }

    /** With a name: the label's own page, since a task knows its labels by name. */
    void all(Context context) {
        Actor actor = Actor.of(context);
        String name = ViewAddress.query(context, "name");
        if (name.isEmpty()) {
            pages.show(context, "labels", new LabelsView(labels.all(actor)));
            return;
        }
        LabelHead label = labels.find(actor, name).orElseThrow(Failure.NotFound::new);
        context.redirect("/labels/" + label.id(), HttpStatus.SEE_OTHER);
    }

    void settings(Context context) {
        settings(context, FormView.empty());
    }

    private void settings(Context context, FormView form) {
        pages.show(context, "label", new LabelView(labels.get(Actor.of(context), id(context)), form));
    }

    /** Another label's name merges it into that. */
    void rename(Context context) {
        FormBody form = FormBody.of(context);
        try {
            LabelChange change = labels.rename(Actor.of(context), id(context), form.text("name"));
            context.redirect("/labels/" + change.id() + undo(change.tasks()), HttpStatus.SEE_OTHER);
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            settings(context, FormView.refused(form, failure, "name"));
        }
    }

    void delete(Context context) {
        BulkChanges changes = labels.delete(Actor.of(context), id(context));
        context.redirect("/" + undo(changes), HttpStatus.SEE_OTHER);
    }

    private static String undo(BulkChanges changes) {
        String names = changes.lists().stream()
                .map(change -> ChangeName.of(change).text())
                .collect(Collectors.joining(","));
        return names.isEmpty() ? "" : "?undo=" + ViewAddress.encoded(names);
    }

    private static long id(Context context) {
        return Identifier.inPath(context, "label");
    }
}
