package app.doable.task;

import app.doable.account.Actor;
import app.doable.account.Zones;
import app.doable.http.Failure;
import app.doable.http.Representation;
import app.doable.when.TimeZones;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Tasks across lists as JSON. */
final class TaskViewApi {
    private final TaskViews views;
    private final ViewAnswers answers;

    TaskViewApi(TaskViews views, ViewAnswers answers) {
        this.views = views;
        this.answers = answers;
    }

    void today(Context context) {
        Actor actor = Actor.of(context);
        Day day = day(context, actor);
        ViewAnswers.Question question = question(context, "today", day);
        answers.answer(
                context,
                actor.activeLists(),
                question,
                () -> views.today(actor, day, question.sort(), question.cursor(), question.limit()));
    }

    /** Its day is the first that is shown. */
    void upcoming(Context context) {
        Actor actor = Actor.of(context);
        Day today = day(context, actor);
        LocalDate from = Optional.ofNullable(context.queryParam("from"))
                .map(text -> DueJson.date("from", text))
                .orElse(today.date().plusDays(1));
        ViewAnswers.Question question = question(context, "upcoming", new Day(from, today.zone()));
        answers.answer(
                context,
                actor.activeLists(),
                question,
                () -> views.upcoming(actor, from, today.zone(), question.cursor(), question.limit()));
    }

    void done(Context context) {
        Actor actor = Actor.of(context);
        ViewAnswers.Question question = question(context, "done", day(context, actor));
        answers.answer(context, actor.lists(), question, () -> views.done(actor, question.cursor(), question.limit()));
    }

    void counts(Context context) {
        Actor actor = Actor.of(context);
        Day day = day(context, actor);
        Representation.answer(
                context,
                ViewAnswers.tag(actor.lists(), Optional.of(day)),
                () -> TaskCountsJson.bytes(actor, views.counts(actor, day)));
    }

    void postpone(Context context) {
        Actor actor = Actor.of(context);
        context.json(BulkChangesJson.of(views.postpone(actor, day(context, actor))));
    }

    private static ViewAnswers.Question question(Context context, String view, Day day) {
        return ViewAnswers.Question.of(context, view, 0, Optional.of(day));
    }

    /** @throws Failure.Invalid unless {@code zone} is one, if it is there */
    private Day day(Context context, Actor actor) {
        ZoneId zone = Optional.ofNullable(context.queryParam("zone"))
                .map(name -> TimeZones.find(name).orElseThrow(() -> new Failure.Invalid("zone", "fault.zone")))
                .orElseGet(() -> Zones.of(context, actor));
        return views.today(zone);
    }
}
