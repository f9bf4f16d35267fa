package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.JsonBody;
import io.javalin.http.Context;
import java.util.Map;

/** Tasks as JSON. */
final class TaskApi {
    private final Tasks tasks;

    TaskApi(Tasks tasks) {
        this.tasks = tasks;
    }

    void list(Context context) {
        context.json(tasks.all(Actor.of(context)).stream().map(TaskJson::of).toList());
    }

    void create(Context context) {
        JsonBody body = JsonBody.read(context);
        String text = body.text("task");
        body.finish();
        Task task = tasks.create(Actor.of(context), text);
        context.status(201).json(Map.of("id", task.id(), "message", "Task created successfully"));
    }

    void edit(Context context) {
        JsonBody body = JsonBody.read(context);
        TaskEdit edit = new TaskEdit(body.optionalText("task"), body.optionalBoolean("completed"));
        body.ignore("id");
        body.finish();
        tasks.edit(Actor.of(context), id(context), edit, Precondition.NONE);
        context.json(Map.of("message", "Task updated successfully"));
    }

    void delete(Context context) {
        tasks.delete(Actor.of(context), id(context), Precondition.NONE);
        context.json(Map.of("message", "Task deleted successfully"));
    }

    static long id(Context context) {
        try {
            return Long.parseLong(context.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new Failure.NotFound();
        }
    }
}
