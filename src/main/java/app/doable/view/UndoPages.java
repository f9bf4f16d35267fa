package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.LocalPath;
import app.doable.task.ChangeName;
import app.doable.task.TaskPast;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Set;

/** Takes back what a toast or a history names, and says what of it had changed again since. */
final class UndoPages {
    private final TaskPast past;
    private final ViewAnswers answers;

    UndoPages(ViewFeature.Doors doors, ViewAnswers answers) {
        this.past = doors.past();
        this.answers = answers;
    }

    /** Answers with the view that the form names, or leads {@code back}. */
    void undo(Context context) {
        FormBody form = FormBody.of(context);
        Set<ChangeName> changes = Set.copyOf(Outcome.names(form.text("changes")));
        if (changes.isEmpty()) {
            throw new Failure.NotFound();
        }
        Actor actor = Actor.of(context);
        Outcome outcome = Outcome.ofUndoing(actor, past.undo(actor, changes));
        if (form.has("back") && !ViewAnswers.isScript(context)) {
            context.redirect(outcome.at(LocalPath.of(form.text("back"))), HttpStatus.SEE_OTHER);
        } else {
            answers.done(context, ViewRequest.ofForm(form).with(outcome));
        }
    }
}
