package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.Change;
import app.doable.history.MomentPlace;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.page.Page;
import app.doable.task.TaskPast;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells both of two people who changed the same field at the same time, for a day or until it changes again. */
final class Clashes {
    static final int LOOKED_AT = 30;

    private static final Duration TOLD = Duration.ofDays(1);
    private static final int SHORT = 80;

    private final TaskPast past;
    private final Clock clock;

    Clashes(TaskPast past, Clock clock) {
        this.past = past;
        this.clock = clock;
    }

    /** @param changes a task's, the newest first */
    static List<Clash> of(List<PastChange> changes, Instant now, ChangeWords words) {
        List<Clash> clashes = new ArrayList<>();
        Set<String> settled = new HashSet<>();
        for (int at = 0; at < changes.size(); at++) {
            PastChange past = changes.get(at);
            if (past.happenedAt().plus(TOLD).isBefore(now)) {
                break;
            }
            for (String field : past.change().before().keySet()) {
                if (settled.add(field) && past.change().overwritten().contains(field)) {
                    clashes.add(clash(past.change(), field, changes.subList(at + 1, changes.size()), words));
                }
            }
        }
        return clashes;
    }

    private static Clash clash(Change change, String field, List<PastChange> earlier, ChangeWords words) {
        String author = earlier.stream()
                .filter(past -> past.change().after().containsKey(field))
                .findFirst()
                .map(ChangeWords::author)
                .orElse("");
        return new Clash(
                change.revision(),
                field,
                words.label(change, field),
                words.value(field, change.before().get(field)),
                author);
    }

    /** Says the newest one of a task where there is no room for more. */
    Optional<Toast> toast(Actor actor, long taskId, Page page) {
        try {
            List<PastChange> changes =
                    past.changes(actor, taskId, MomentPlace.START, LOOKED_AT).changes();
            return of(changes, clock.instant(), new ChangeWords(actor, page)).stream()
                    .findFirst()
                    .map(clash -> toast(changes.getFirst().change(), clash, page));
        } catch (Failure.NotFound e) {
            return Optional.empty();
        }
    }

    /** @param newest made the task what it is now */
    private static Toast toast(Change newest, Clash clash, Page page) {
        String theirs = clash.theirs().isEmpty() ? page.t("past.nothing") : shortened(clash.theirs());
        Toast.TakeTheirs action = new Toast.TakeTheirs(
                newest.taskId(), clash.revision(), clash.field(), newest.listId() + "." + newest.revision());
        return Toast.of("clash.short", action, clash.label(), theirs, clash.author());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…";
    }
}
