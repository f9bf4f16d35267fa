package app.doable.task;

import app.doable.account.BrowserName;
import app.doable.history.Change;
import app.doable.history.PastChange;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change on the wire; instants are ISO 8601 in UTC.
 *
 * @param task missing when it was the list itself that changed
 */
record ChangeJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long task,
        long revision,
        String kind,
        String happenedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String browser,
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after) {

    static ChangeJson of(PastChange past) {
        return new ChangeJson(
                past.change().isOfTheList() ? null : past.change().taskId(),
                past.change().revision(),
                past.change().kind().name().toLowerCase(Locale.ROOT),
                past.happenedAt().toString(),
                past.by().orElse(null),
                past.browser()
                        .map(BrowserName::of)
                        .filter(name -> !name.isEmpty())
                        .orElse(null),
                Change.readable(past.change().before()),
                Change.readable(past.change().after()));
    }
}
