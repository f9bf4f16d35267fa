package app.doable.view;

import app.doable.account.Actor;
import app.doable.account.BrowserName;
import app.doable.history.Change;
import app.doable.history.PastChange;
import app.doable.page.Page;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.RepeatPhrase;
import app.doable.task.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed, in the words of a page. */
final class ChangeWords {
    private static final Set<String> PLACES = Set.of("list", "parent", "sortKey");

    private final Actor actor;
    private final Page page;

    ChangeWords(Actor actor, Page page) {
        this.actor = actor;
        this.page = page;
    }

    /** Who made it, and in which browser, as far as is known. */
    static String author(PastChange past) {
        Optional<String> browser = past.browser().map(BrowserName::of).filter(name -> !name.isEmpty());
        return past.by()
                .map(by -> browser.map(name -> by + ", " + name).orElse(by))
                .or(() -> browser)
                .orElse("");
    }

    /** The fields that a line is to be said of: one stands for all that say where a task is. */
    static List<String> fields(Change change) {
        List<String> fields = List.copyOf(change.before().keySet());
        Optional<String> place = Optional.of("list")
                .filter(fields::contains)
                .or(() -> fields.stream().filter(PLACES::contains).findFirst());
        return fields.stream()
                .filter(field -> !PLACES.contains(field) || field.equals(place.orElse("")))
                .filter(field -> !field.equals("occurrence") || change.kind() == Change.Kind.SKIPPED)
                .toList();
    }

    /** What people call the field, or what was done. */
    String label(Change change, String field) {
        boolean wasNothing = change.before().get(field) == null;
        return switch (field) {
            case "completedAt" -> page.t(wasNothing ? "past.completed" : "past.reopened");
            case Change.DELETED_AT -> page.t(wasNothing ? "past.deleted" : "past.restored");
            case "lastCompletedAt" -> page.t("past.completed");
            case "occurrence" -> page.t("past.skipped");
            case "archivedAt" -> page.t(wasNothing ? "list.archived" : "past.unarchived");
            case "task", "notes", "due", "start", "priority", "labels", "repeat" -> page.t("task." + field);
            case "name", "color" -> page.t("list." + field);
            default -> page.t("past.moved");
        };
    }

    /** Empty for nothing, and for what people have no words for. */
    String value(String field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "due" -> value instanceof Map<?, ?> due ? due(due) : "";
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
            case "list" -> value instanceof Number list ? list(list.longValue()) : "";
            case "repeat" -> value instanceof Map<?, ?> repeat ? repeat(repeat) : "";
            case "color" -> page.t(ColorText.key(value.toString()));
            case "task", "notes", "name" -> value.toString();
            default -> "";
        };
    }

    private String list(long id) {
        return actor.lists().stream()
                .filter(list -> list.id() == id)
                .map(list -> list.inbox() ? page.t("side.inbox") : list.name())
                .findFirst()
                .orElse(page.t("past.otherList"));
    }

    private String due(Map<?, ?> due) {
        String day = DueText.day(LocalDate.parse(String.valueOf(due.get("date"))), page);
        Object time = due.get("time");
        return time == null ? day : page.t("due.at", day, time);
    }

    /** A rule that there are no words for is shown as it is written. */
    private String repeat(Map<?, ?> repeat) {
        String rule = String.valueOf(repeat.get("rule"));
        Anchor anchor = "completion".equals(repeat.get("from")) ? Anchor.COMPLETION : Anchor.DUE;
        return new RepeatPhrase(rule, anchor).words(page.messages().locale());
    }

    String moment(Instant instant) {
        return page.moment(instant);
    }
}
