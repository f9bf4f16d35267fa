package app.doable.task;

import app.doable.account.Actor;
import app.doable.account.Zones;
import app.doable.http.EntityTags;
import app.doable.http.Failure;
import app.doable.http.Paging;
import app.doable.http.Representation;
import app.doable.when.TimeZones;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tasks across lists as JSON. What is answered depends on what is asked, on the revisions of the lists, and on which day
 * it is where the person is.
 */
final class TaskViewApi {
    private static final int USUAL_PAGE = 50;

    private final TaskViews views;
    private final RenderedLists rendered;

    TaskViewApi(TaskViews views, RenderedLists rendered) {
        this.views = views;
        this.rendered = rendered;
    }

    private enum View {
        TODAY,
        UPCOMING,
        DONE
    }

    private record Question(View view, Day day, String cursor, int limit) {}

    void today(Context context) {
        Actor actor = Actor.of(context);
        Question question = question(context, View.TODAY, day(context, actor));
        answer(
                context,
                actor.activeLists(),
                question,
                () -> views.today(actor, question.day(), question.cursor(), question.limit()));
    }

    /** Its day is the first that is shown. */
    void upcoming(Context context) {
        Actor actor = Actor.of(context);
        Day today = day(context, actor);
        LocalDate from = Optional.ofNullable(context.queryParam("from"))
                .map(text -> DueJson.date("from", text))
                .orElse(today.date().plusDays(1));
        Question question = question(context, View.UPCOMING, new Day(from, today.zone()));
        answer(
                context,
                actor.activeLists(),
                question,
                () -> views.upcoming(actor, from, today.zone(), question.cursor(), question.limit()));
    }

    void done(Context context) {
        Actor actor = Actor.of(context);
        Question question = question(context, View.DONE, day(context, actor));
        answer(context, actor.lists(), question, () -> views.done(actor, question.cursor(), question.limit()));
    }

    void counts(Context context) {
        Actor actor = Actor.of(context);
        Day day = day(context, actor);
        Representation.answer(
                context, tag(actor.lists(), day), () -> TaskCountsJson.bytes(actor, views.counts(actor, day)));
    }

    void postpone(Context context) {
        Actor actor = Actor.of(context);
        context.json(BulkChangesJson.of(views.postpone(actor, day(context, actor))));
    }

    private void answer(Context context, List<Actor.SeenList> lists, Question question, Supplier<BranchSlice> reading) {
        String tag = tag(lists, question.day());
        Representation.answer(context, tag, () -> {
            RenderedList list = rendered.get(tag, question, () -> {
                BranchSlice slice = reading.get();
                return new RenderedList(TaskJson.bytes(slice.tasks()), slice.next());
            });
            list.next().ifPresent(cursor -> Paging.linkNext(context, cursor, "zone", "from"));
            return list.json();
        });
    }

    private static String tag(List<Actor.SeenList> lists, Day day) {
        String revisions = Actor.tag(lists).replace("\"", "");
        return EntityTags.tag(revisions + "-" + day.date() + "-" + day.zone().getId());
    }

    /** @throws Failure.Invalid unless {@code limit} is what it may be */
    private static Question question(Context context, View view, Day day) {
        String cursor = context.queryParam("cursor");
        return new Question(view, day, cursor == null ? "" : cursor, Paging.limit(context, USUAL_PAGE));
    }

    /** @throws Failure.Invalid unless {@code zone} is one, if it is there */
    private Day day(Context context, Actor actor) {
        ZoneId zone = Optional.ofNullable(context.queryParam("zone"))
                .map(name -> TimeZones.find(name).orElseThrow(() -> new Failure.Invalid("zone", "fault.zone")))
                .orElseGet(() -> Zones.of(context, actor));
        return views.today(zone);
    }
}
