package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.Identifier;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The open tasks of a list or of a label as JSON, as their pages show them. */
final class OpenTasksApi {
    private final TaskViews views;
    private final Labels labels;
    private final ViewAnswers answers;

    OpenTasksApi(TaskViews views, Labels labels, ViewAnswers answers) {
        this.views = views;
        this.labels = labels;
        this.answers = answers;
    }

    void ofList(Context context) {
        Actor actor = Actor.of(context);
        long id = Identifier.inPath(context, "list");
        Actor.SeenList list =
                actor.lists().stream().filter(one -> one.id() == id).findFirst().orElseThrow(Failure.NotFound::new);
        ViewAnswers.Question question = ViewAnswers.Question.of(context, "list", id, Optional.empty());
        answers.answer(
                context,
                List.of(list),
                question,
                () -> views.list(actor, id, question.sort(), question.cursor(), question.limit()));
    }

    void ofLabel(Context context) {
        Actor actor = Actor.of(context);
        long id = labels.get(actor, Identifier.inPath(context, "label")).id();
        ViewAnswers.Question question = ViewAnswers.Question.of(context, "label", id, Optional.empty());
        answers.answer(
                context,
                actor.activeLists(),
                question,
                () -> views.label(actor, id, question.sort(), question.cursor(), question.limit())
                        .open());
    }
}
