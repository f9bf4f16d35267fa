package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.http.Precondition;
import app.doable.task.Tasks;
import io.javalin.http.Context;

/** Tasks that are moved in the view that shows them. */
final class MovePages {
    private final Tasks tasks;
    private final PlaceForm places;
    private final ViewAnswers answers;

    MovePages(ViewFeature.Doors doors, ViewAnswers answers) {
        this.tasks = doors.tasks();
        this.places = new PlaceForm(doors);
        this.answers = answers;
    }

    void place(Context context) {
        FormBody form = FormBody.of(context);
        Actor actor = Actor.of(context);
        long id = Identifier.inPath(context, "id");
        ViewRequest request = ViewRequest.ofForm(form);
        answers.done(
                context,
                places.of(actor, id, form)
                        .map(destination -> tasks.move(actor, id, destination, Precondition.NONE))
                        .map(task -> request.with(Outcome.of(actor, task)))
                        .orElse(request));
    }
}
