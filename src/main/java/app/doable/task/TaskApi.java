package app.doable.task;

import app.doable.account.Actor;
import app.doable.account.Zones;
import app.doable.http.Failure;
import app.doable.http.Identifier;
import app.doable.http.JsonBody;
import app.doable.http.JsonValue;
import app.doable.http.Precondition;
import app.doable.http.Representation;
import app.doable.http.Routes;
import app.doable.page.Messages;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tasks as JSON. */
final class TaskApi {
    private final Tasks tasks;

    TaskApi(Tasks tasks) {
        this.tasks = tasks;
    }

    void create(Context context) {
        JsonBody body = JsonBody.read(context);
        body.require("task");
        TaskHome home = new TaskHome(body.optionalId("list"), body.optionalId("parent"));
        TaskEdit content =
                TaskInput.read(body, language(context)).at(Occurrence.next(Zones.of(context, Actor.of(context))));
        body.ignore("revision");
        body.finish();
        CreationKey key = CreationKey.of(Optional.ofNullable(context.header("Idempotency-Key")));
        Task task = tasks.create(Actor.of(context), home, content, key);
        Representation.describe(context, task.tag());
        context.header("Location", Routes.API + "/tasks/" + task.id());
        context.status(201).json(Map.of("id", task.id(), "message", "Task created successfully"));
    }

    void get(Context context) {
        answer(context, tasks.get(Actor.of(context), id(context)));
    }

    /** Takes what GET gives: with the revision that was read, what changed since is merged, not overwritten. */
    void edit(Context context) {
        JsonBody body = JsonBody.read(context);
        TaskEdit edit = TaskInput.read(body, language(context)).at(occurrence(context));
        Optional<Long> list = body.optionalId("list");
        Optional<Long> revision = body.optionalId("revision");
        body.finish();
        Optional<ChangeName> seen = revision.map(read -> new ChangeName(list.orElse(ChangeName.WHERE_IT_IS), read));
        Edited edited = tasks.edit(Actor.of(context), id(context), edit, seen, Precondition.of(context));
        Representation.describe(context, edited.task().tag());
        context.json(UpdatedJson.of(edited));
    }

    void delete(Context context) {
        tasks.delete(Actor.of(context), id(context), Precondition.of(context));
        context.json(Map.of("message", "Task deleted successfully"));
    }

    /** With {@code children=true} also all that is below it. */
    void complete(Context context) {
        Actor actor = Actor.of(context);
        Precondition precondition = Precondition.of(context);
        Occurrence occurrence = occurrence(context);
        changed(
                context,
                isTrue(context, "children")
                        ? tasks.completeTree(actor, id(context), occurrence, precondition)
                        : tasks.complete(actor, id(context), occurrence, precondition));
    }

    void skip(Context context) {
        changed(context, tasks.skip(Actor.of(context), id(context), occurrence(context), Precondition.of(context)));
    }

    /** @throws Failure.Invalid unless {@code occurrence} is left out or is the number of one */
    private static Occurrence occurrence(Context context) {
        Occurrence next = Occurrence.next(Zones.of(context, Actor.of(context)));
        return Optional.ofNullable(context.queryParam("occurrence"))
                .map(next::numbered)
                .orElse(next);
    }

    /** That people read and write: the person's own, else their client's. */
    private static Locale language(Context context) {
        return Messages.choose(
                        Actor.of(context).preferences().look().language(),
                        Optional.ofNullable(context.header("Accept-Language")))
                .locale();
    }

    /** @throws Failure.Invalid unless the parameter is left out, true or false */
    private static boolean isTrue(Context context, String parameter) {
        return switch (context.queryParam(parameter)) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default -> throw new Failure.Invalid(parameter, "fault.notBoolean");
        };
    }

    void move(Context context) {
        JsonBody body = JsonBody.read(context);
        Destination destination = Destination.read(body);
        body.finish();
        changed(context, tasks.move(Actor.of(context), id(context), destination, Precondition.of(context)));
    }

    void reopen(Context context) {
        changed(context, tasks.reopen(Actor.of(context), id(context), Precondition.of(context)));
    }

    void restore(Context context) {
        changed(context, tasks.restore(Actor.of(context), id(context), Precondition.of(context)));
    }

    void clearCompleted(Context context) {
        context.json(BulkChangeJson.of(tasks.clearCompleted(Actor.of(context))));
    }

    void clearCompletedOfList(Context context) {
        context.json(BulkChangeJson.of(tasks.clearCompleted(Actor.of(context), Identifier.inPath(context, "list"))));
    }

    private static void answer(Context context, Task task) {
        Representation.answer(context, task.tag(), () -> TaskJson.bytes(task));
    }

    static void changed(Context context, Task task) {
        Representation.describe(context, task.tag());
        context.contentType("application/json").result(TaskJson.bytes(task));
    }

    void editMany(Context context) {
        JsonBody body = JsonBody.read(context);
        body.require("tasks");
        body.require("edit");
        Optional<List<Long>> ids = body.member("tasks", JsonValue::ids);
        Optional<BulkEdit> edit = body.member(
                "edit",
                value -> value.object(members -> {
                    BulkEdit read = BulkEdit.read(members);
                    members.finish();
                    return read;
                }));
        body.finish();
        ZoneId zone = Zones.of(context, Actor.of(context));
        context.json(BulkChangesJson.of(
                tasks.edit(Actor.of(context), new LinkedHashSet<>(ids.orElseThrow()), edit.orElseThrow(), zone)));
    }

    static long id(Context context) {
        return Identifier.inPath(context, "id");
    }
}
