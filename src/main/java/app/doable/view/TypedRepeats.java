package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.Identifier;
import app.doable.page.Page;
import app.doable.page.Pages;
import app.doable.recurrence.RepeatPhrase;
import app.doable.task.Forecast;
import app.doable.task.Task;
import app.doable.task.Tasks;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a rule is taken for while it is being typed, and when the task would be due by it: nothing is changed. */
final class TypedRepeats {
    /** A date stays on one line. */
    private static final char NO_BREAK = '\u00a0';

    private final Tasks tasks;
    private final Pages pages;

    TypedRepeats(Tasks tasks, Pages pages) {
        this.tasks = tasks;
        this.pages = pages;
    }

    /** Such as "every 2 days: Fri 27 Nov · Sun 29 Nov · Tue 1 Dec"; no content for what is no rule. */
    void understand(Context context) {
        Page page = pages.page(context);
        String typed = Optional.ofNullable(context.queryParam("typed")).orElse("");
        TypedDates.answer(context, words(context, typed, page));
    }

    private Optional<String> words(Context context, String typed, Page page) {
        try {
            RepeatPhrase phrase = RepeatPhrase.parse(typed, RepeatText.language(page));
            Task task = tasks.get(Actor.of(context), Identifier.inPath(context, "id"));
            Forecast forecast = Forecast.of(task, phrase, page.now(), page.zone());
            return Optional.of(words(phrase, forecast, page));
        } catch (Failure.Invalid e) {
            return Optional.empty();
        }
    }

    private static String words(RepeatPhrase phrase, Forecast forecast, Page page) {
        String words = phrase.words(RepeatText.language(page));
        if (forecast.dates().isEmpty()) {
            return words;
        }
        String dates = forecast.dates().stream()
                .map(due -> page.shortDay(DueText.date(due, page)).replace(' ', NO_BREAK))
                .collect(Collectors.joining(" · "));
        return words + ": " + (forecast.isFromNow() ? page.t("repeat.ifDoneToday", dates) : dates);
    }
}
