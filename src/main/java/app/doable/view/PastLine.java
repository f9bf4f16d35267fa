package app.doable.view;

import app.doable.account.BrowserName;
import app.doable.history.Change;
import app.doable.history.PastChange;
import app.doable.page.Page;
import app.doable.task.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of one change in a task's history, in words.
 *
 * @param field its name, by which it is restored
 * @param label what people call it
 * @param before what it was; empty when it was nothing
 * @param after what it became
 * @param earlier whether what it was can be brought back
 * @param author who changed it, and in which browser, as far as is known
 */
public record PastLine(
        long revision,
        String field,
        String label,
        String before,
        String after,
        boolean earlier,
        String when,
        String author) {
    private static final Set<String> RESTORABLE =
            Set.of("task", "notes", "due", "start", "priority", "labels", "repeat");
    private static final int LONGEST = 160;

    /** The newest first; a change of several fields gives a line for each. */
    static List<PastLine> of(List<PastChange> changes, Page page) {
        List<PastLine> lines = new ArrayList<>();
        for (PastChange past : changes) {
            if (past.change().kind() == Change.Kind.CREATED) {
                lines.add(line(past, "", page.t("past.created"), page));
                continue;
            }
            past.change()
                    .before()
                    .keySet()
                    .forEach(field -> lines.add(line(past, field, label(past, field, page), page)));
        }
        return lines;
    }

    private static PastLine line(PastChange past, String field, String label, Page page) {
        return new PastLine(
                past.change().revision(),
                field,
                label,
                text(field, past.change().before().get(field), page),
                text(field, past.change().after().get(field), page),
                RESTORABLE.contains(field),
                page.moment(past.happenedAt()),
                author(past));
    }

    private static String author(PastChange past) {
        Optional<String> browser =
                past.browser().filter(name -> !name.isEmpty()).map(BrowserName::of);
        return past.by()
                .map(by -> browser.map(name -> by + ", " + name).orElse(by))
                .or(() -> browser)
                .orElse("");
    }

    private static String label(PastChange past, String field, Page page) {
        return switch (field) {
            case "completedAt" ->
                page.t(past.change().before().get(field) == null ? "past.completed" : "past.reopened");
            case "deletedAt" -> page.t(past.change().before().get(field) == null ? "past.deleted" : "past.restored");
            case "task", "notes", "due", "start", "priority", "labels", "repeat" -> page.t("task." + field);
            default -> page.t("past.moved");
        };
    }

    private static String text(String field, @Nullable Object value, Page page) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "completedAt", "deletedAt" ->
                value instanceof Number millis ? page.moment(Instant.ofEpochMilli(millis.longValue())) : "";
            case "due" -> value instanceof Map<?, ?> due ? due(due, page) : "";
            case "start" -> DueText.day(LocalDate.parse(value.toString()), page);
            case "priority" ->
                Priority.parse(value.toString())
                        .map(PriorityText::key)
                        .map(page::t)
                        .orElse("");
            case "labels" ->
                value instanceof List<?> labels
                        ? String.join(", ", labels.stream().map(String::valueOf).toList())
                        : "";
            case "task", "notes" -> shortened(value.toString());
            default -> "";
        };
    }

    private static String due(Map<?, ?> due, Page page) {
        String day = DueText.day(LocalDate.parse(String.valueOf(due.get("date"))), page);
        Object time = due.get("time");
        return time == null ? day : page.t("due.at", day, time);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
