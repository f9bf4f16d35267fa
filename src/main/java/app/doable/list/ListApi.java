package app.doable.list;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.Identifier;
import app.doable.http.JsonBody;
import app.doable.http.Precondition;
import app.doable.http.Representation;
import app.doable.http.Routes;
import io.javalin.http.Context;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists as JSON. */
final class ListApi {
    private final Lists lists;

    ListApi(Lists lists) {
        this.lists = lists;
    }

    void all(Context context) {
        Actor actor = Actor.of(context);
        boolean archived = isTrue(context, "archived");
        Representation.answer(
                context,
                Actor.tag(actor.lists()),
                () -> ListJson.bytes(
                        lists.all(actor, archived).stream().map(ListJson::of).toList()));
    }

    private static boolean isTrue(Context context, String parameter) {
        @Nullable String value = context.queryParam(parameter);
        return switch (value) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default -> throw new Failure.Invalid(parameter, "fault.notBoolean");
        };
    }

    void trash(Context context) {
        context.json(lists.trash(Actor.of(context)).stream().map(ListJson::of).toList());
    }

    void get(Context context) {
        CountedList counted = lists.get(Actor.of(context), id(context));
        Representation.answer(context, counted.list().tag(), () -> ListJson.bytes(ListJson.of(counted)));
    }

    void create(Context context) {
        JsonBody body = JsonBody.read(context);
        String name = body.text("name");
        String color = color(body).orElse("");
        body.ignore(ListJson.READ_ONLY);
        body.finish();
        TaskList list = lists.create(Actor.of(context), name, color);
        context.status(201).header("Location", Routes.API + "/lists/" + list.id());
        answer(context, list);
    }

    void edit(Context context) {
        JsonBody body = JsonBody.read(context);
        ListEdit edit = new ListEdit(body.optionalText("name"), color(body));
        body.ignore(ListJson.READ_ONLY);
        body.finish();
        answer(context, lists.edit(Actor.of(context), id(context), edit, Precondition.of(context)));
    }

    /** Null is none. */
    private static Optional<String> color(JsonBody body) {
        return body.member("color", value -> value.isNull() ? "" : value.text());
    }

    void place(Context context) {
        JsonBody body = JsonBody.read(context);
        body.require("after");
        Optional<Long> after = body.member(
                        "after", value -> value.isNull() ? Optional.<Long>empty() : Optional.of(value.id()))
                .flatMap(id -> id);
        body.finish();
        answer(context, lists.move(Actor.of(context), id(context), after, Precondition.of(context)));
    }

    void archive(Context context) {
        answer(context, lists.archive(Actor.of(context), id(context), Precondition.of(context)));
    }

    void unarchive(Context context) {
        answer(context, lists.unarchive(Actor.of(context), id(context), Precondition.of(context)));
    }

    void delete(Context context) {
        answer(context, lists.delete(Actor.of(context), id(context), Precondition.of(context)));
    }

    void restore(Context context) {
        answer(context, lists.restore(Actor.of(context), id(context), Precondition.of(context)));
    }

    private static long id(Context context) {
        return Identifier.inPath(context, "list");
    }

    private static void answer(Context context, TaskList list) {
        Representation.describe(context, list.tag());
        context.contentType("application/json").result(ListJson.bytes(ListJson.of(list)));
    }
}
