package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.http.Precondition;
import app.doable.task.Task;
import app.doable.task.Tasks;
import io.javalin.http.Context;

/** Tasks that are moved in the view that shows them. */
final class MovePages {
    private final Tasks tasks;
    private final ViewAnswers answers;

    MovePages(ViewFeature.Doors doors, ViewAnswers answers) {
        this.tasks = doors.tasks();
        this.answers = answers;
    }

    void place(Context context) {
        FormBody form = FormBody.of(context);
        Actor actor = Actor.of(context);
        long id = Identifier.inPath(context, "id");
        ViewRequest request = ViewRequest.ofForm(form);
        Task moved = tasks.move(actor, id, PlaceForm.of(form), Precondition.NONE);
        answers.done(context, request.with(Outcome.of(actor, moved)));
    }
}
