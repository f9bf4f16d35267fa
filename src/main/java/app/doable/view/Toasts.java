package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.Change;
import app.doable.page.Page;
import app.doable.recurrence.Repeat;
import app.doable.task.ChangeName;
import app.doable.task.Sort;
import app.doable.task.Task;
import app.doable.task.TaskPast;
import app.doable.task.UndoOffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says what was just done, and offers to take it back. */
final class Toasts {
    /** For how long a change counts as just made. */
    static final Duration RECENT = Duration.ofMinutes(10);

    private final TaskPast past;
    private final Clashes clashes;
    private final Clock clock;

    Toasts(ViewFeature.Doors doors, Clock clock) {
        this.past = doors.past();
        this.clashes = new Clashes(doors.past(), clock);
        this.clock = clock;
    }

    /** Empty when it was long ago, or all of it changed since; one statement at most. */
    Optional<Toast> of(Actor actor, Outcome outcome, Page page) {
        return outcome.overwrote().isPresent()
                ? outcome.overwrote().flatMap(task -> clashes.toast(actor, task, page))
                : ofChanges(actor, outcome, page);
    }

    private Optional<Toast> ofChanges(Actor actor, Outcome outcome, Page page) {
        List<UndoOffer> offers = past.undoOffers(actor, outcome.changes()).stream()
                .filter(offer -> isRecent(offer.happenedAt()))
                .toList();
        if (outcome.left().isPresent()) {
            return Optional.of(undone(outcome.left().get(), offers));
        }
        if (offers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(repeated(offers, page).orElseGet(() -> done(offers)));
    }

    /** Where a repeating task is now that one time of it is over. */
    private static Optional<Toast> repeated(List<UndoOffer> offers, Page page) {
        UndoOffer offer = offers.getFirst();
        boolean over = offer.kind() == Change.Kind.SKIPPED || offer.kind() == Change.Kind.COMPLETED;
        if (!over || offers.stream().mapToInt(UndoOffer::tasks).sum() != 1) {
            return Optional.empty();
        }
        return offer.repeating().map(Task::details).map(details -> {
            String next = details.due().map(due -> DueText.on(due, page)).orElse("");
            boolean known = details.repeat().filter(Repeat::isUnderstood).isPresent();
            String done = known ? "task.wasCompletedNext" : "task.wasCompletedUnknown";
            String key = offer.kind() == Change.Kind.SKIPPED ? "task.wasSkipped" : done;
            return Toast.of(key, new Toast.Undo(names(offers), false), offer.text(), next);
        });
    }

    /** What could not be taken back is said, never done. */
    private static Toast undone(int left, List<UndoOffer> offers) {
        if (offers.isEmpty()) {
            return Toast.of(left > 0 ? "undo.nothing" : "undo.done", new Toast.None());
        }
        Toast.Undo again = new Toast.Undo(names(offers), true);
        return left > 0 ? Toast.of("undo.partly", again, left) : Toast.of("undo.done", again);
    }

    private static Toast done(List<UndoOffer> offers) {
        UndoOffer offer = offers.getFirst();
        Toast.Undo undo = new Toast.Undo(names(offers), false);
        int all = offers.stream().mapToInt(UndoOffer::tasks).sum();
        if (all > 1) {
            return Toast.of(ofMany(offer), undo, all);
        }
        return Toast.of(all == 0 ? ofTheList(offer) : ofOne(offer), undo, offer.text());
    }

    private static String names(List<UndoOffer> offers) {
        return String.join(
                ",", offers.stream().map(UndoOffer::name).map(ChangeName::text).toList());
    }

    private static String ofMany(UndoOffer offer) {
        return switch (offer.kind()) {
            case DELETED -> "task.wereDeleted";
            case COMPLETED -> "task.wereCompleted";
            case RESTORED -> "task.wereRestored";
            case MOVED -> "task.wereMoved";
            case CREATED, EDITED, REOPENED, SKIPPED, ARCHIVED, UNARCHIVED -> "task.wereChanged";
        };
    }

    private static String ofOne(UndoOffer offer) {
        return switch (offer.kind()) {
            case CREATED, EDITED, SKIPPED, ARCHIVED, UNARCHIVED -> "task.wasChanged";
            case DELETED -> "task.wasDeleted";
            case COMPLETED -> "task.wasCompleted";
            case REOPENED -> "task.wasReopened";
            case RESTORED -> "task.wasRestored";
            case MOVED -> "task.wasMoved";
        };
    }

    private static String ofTheList(UndoOffer offer) {
        return switch (offer.kind()) {
            case CREATED -> "list.wasCreated";
            case DELETED -> "task.wasDeleted";
            case RESTORED -> "task.wasRestored";
            case ARCHIVED -> "list.wasArchived";
            case UNARCHIVED -> "list.wasUnarchived";
            case MOVED -> "task.wasMoved";
            case EDITED, COMPLETED, SKIPPED, REOPENED -> "task.wasChanged";
        };
    }

    /** Of a task that was just added and is not among those shown. */
    Optional<Toast> elsewhere(Actor actor, Task added, ViewAddress view) {
        String key = view.isList() && view.order(actor) == Sort.OWN ? "task.wasAdded" : "task.wasAddedElsewhere";
        String cursor = app.doable.task.Place.before(added).cursor();
        return Optional.of(added)
                .filter(task -> !task.completed() && isRecent(task.createdAt()))
                .map(task -> Toast.of(
                        key,
                        new Toast.Show(
                                ViewAddress.ofList(actor, task.listId(), cursor).text()),
                        task.text()));
    }

    private boolean isRecent(java.time.Instant moment) {
        return moment.plus(RECENT).isAfter(clock.instant());
    }
}
