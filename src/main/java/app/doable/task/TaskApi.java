package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.JsonBody;
import app.doable.http.Precondition;
import app.doable.http.Representation;
import app.doable.http.Routes;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tasks as JSON. */
final class TaskApi {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");

    private final Tasks tasks;

    TaskApi(Tasks tasks) {
        this.tasks = tasks;
    }

    void create(Context context) {
        JsonBody body = JsonBody.read(context);
        body.require("task");
        TaskEdit content = TaskInput.read(body);
        body.finish();
        CreationKey key = CreationKey.of(Optional.ofNullable(context.header("Idempotency-Key")));
        Task task = tasks.create(Actor.of(context), content, key);
        Representation.describe(context, task.tag());
        context.header("Location", Routes.API + "/tasks/" + task.id());
        context.status(201).json(Map.of("id", task.id(), "message", "Task created successfully"));
    }

    void get(Context context) {
        answer(context, tasks.get(Actor.of(context), id(context)));
    }

    void edit(Context context) {
        JsonBody body = JsonBody.read(context);
        TaskEdit edit = TaskInput.read(body);
        body.finish();
        Task task = tasks.edit(Actor.of(context), id(context), edit, Precondition.of(context));
        Representation.describe(context, task.tag());
        context.json(Map.of("message", "Task updated successfully"));
    }

    void delete(Context context) {
        tasks.delete(Actor.of(context), id(context), Precondition.of(context));
        context.json(Map.of("message", "Task deleted successfully"));
    }

    void complete(Context context) {
        changed(context, tasks.complete(Actor.of(context), id(context), Precondition.of(context)));
    }

    void reopen(Context context) {
        changed(context, tasks.reopen(Actor.of(context), id(context), Precondition.of(context)));
    }

    void restore(Context context) {
        changed(context, tasks.restore(Actor.of(context), id(context), Precondition.of(context)));
    }

    void restoreField(Context context) {
        JsonBody body = JsonBody.read(context);
        PastValue value = PastValue.read(body);
        body.finish();
        changed(
                context,
                tasks.restore(
                        Actor.of(context), id(context), number(context, "revision"), value, Precondition.of(context)));
    }

    void changes(Context context) {
        context.json(tasks.changes(Actor.of(context), id(context)).stream()
                .map(ChangeJson::of)
                .toList());
    }

    void clearCompleted(Context context) {
        context.json(BulkChangeJson.of(tasks.clearCompleted(Actor.of(context))));
    }

    void undo(Context context) {
        context.json(
                BulkChangeJson.of(tasks.undo(Actor.of(context), number(context, "list"), number(context, "revision"))));
    }

    private static void answer(Context context, Task task) {
        Representation.answer(context, task.tag(), () -> TaskJson.bytes(task));
    }

    private static void changed(Context context, Task task) {
        Representation.describe(context, task.tag());
        context.contentType("application/json").result(TaskJson.bytes(task));
    }

    static long id(Context context) {
        return number(context, "id");
    }

    /** @throws Failure.NotFound when it is not the number of anything */
    static long number(Context context, String parameter) {
        String text = context.pathParam(parameter);
        if (!isNumber(text)) {
            throw new Failure.NotFound();
        }
        return Long.parseLong(text);
    }

    static boolean isNumber(String text) {
        return ID.matcher(text).matches();
    }
}
