package app.doable.view;

import app.doable.page.Page;
import app.doable.page.Pages;
import app.doable.when.DatePhrase;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDateTime;
import java.util.Optional;

/** What a date is taken for while it is being typed: words beside the field, before anything is changed. */
final class TypedDates {
    private final Pages pages;

    TypedDates(Pages pages) {
        this.pages = pages;
    }

    /** Such as "Fri 27 Nov, 15:00" for {@code typed=fri 3pm}; no content for what is no date. */
    void understand(Context context) {
        Page page = pages.page(context);
        String typed = Optional.ofNullable(context.queryParam("typed")).orElse("");
        boolean timed = !"start".equals(context.queryParam("field"));
        LocalDateTime now = LocalDateTime.ofInstant(page.now(), page.zone());
        answer(context, DatePhrase.parse(typed, page.region(), now).map(meaning -> words(meaning, timed, page)));
    }

    /** The words, or no content for what is not understood. */
    static void answer(Context context, Optional<String> words) {
        words.ifPresentOrElse(
                understood -> context.contentType("text/plain; charset=utf-8").result(understood),
                () -> context.status(HttpStatus.NO_CONTENT));
        context.header("Cache-Control", "private, no-store");
    }

    private static String words(DatePhrase.Meaning meaning, boolean timed, Page page) {
        String day = page.shortDay(meaning.date());
        return meaning.time()
                .filter(_ -> timed)
                .map(time -> page.t("due.at", day, page.time(time)))
                .orElse(day);
    }
}
