package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.EntityTags;
import app.doable.http.Failure;
import app.doable.http.Representation;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many tasks as JSON. What is answered depends on the selection and on the revisions of the person's lists only. */
final class TaskListApi {
    static final int LONGEST_PAGE = 1000;

    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,3}");

    private final Tasks tasks;
    private final RenderedLists rendered = new RenderedLists();

    TaskListApi(Tasks tasks) {
        this.tasks = tasks;
    }

    void list(Context context) {
        Actor actor = Actor.of(context);
        Selection selection = selection(context);
        Representation.answer(context, tag(actor), () -> {
            RenderedList list = rendered.get(actor.lists(), selection, () -> render(actor, selection));
            list.next().ifPresent(cursor -> context.header("Link", link(context, cursor)));
            return list.json();
        });
    }

    private RenderedList render(Actor actor, Selection selection) {
        if (selection.equals(Selection.EVERYTHING)) {
            return new RenderedList(TaskJson.bytes(tasks.all(actor)), java.util.Optional.empty());
        }
        Slice slice = tasks.slice(actor, selection);
        return new RenderedList(TaskJson.bytes(slice.tasks()), slice.next());
    }

    private static String tag(Actor actor) {
        return EntityTags.tag(actor.lists().stream()
                .map(list -> list.listId() + "." + list.revision())
                .collect(Collectors.joining("-")));
    }

    /** @throws Failure.Invalid unless {@code completed}, {@code cursor} and {@code limit} are what they may be */
    private static Selection selection(Context context) {
        String cursor = context.queryParam("cursor");
        return new Selection(
                which(context.queryParam("completed")),
                cursor == null ? Place.START : Place.parse(cursor),
                limit(context.queryParam("limit")));
    }

    private static Selection.Which which(@Nullable String completed) {
        return switch (completed) {
            case null -> Selection.Which.ALL;
            case "true" -> Selection.Which.DONE;
            case "false" -> Selection.Which.OPEN;
            default -> throw new Failure.Invalid("completed", "fault.notBoolean");
        };
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return Selection.NO_LIMIT;
        }
        if (!LIMIT.matcher(limit).matches() || Integer.parseInt(limit) > LONGEST_PAGE) {
            throw new Failure.Invalid("limit", "fault.range", 1, LONGEST_PAGE);
        }
        return Integer.parseInt(limit);
    }

    /** RFC 8288: the same question, from where this answer ended. */
    private static String link(Context context, String cursor) {
        StringBuilder query = new StringBuilder("cursor=" + cursor);
        for (String name : new String[] {"limit", "completed"}) {
            String value = context.queryParam(name);
            if (value != null) {
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return "<" + context.path() + "?" + query + ">; rel=\"next\"";
    }
}
