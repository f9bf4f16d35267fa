package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.Change;
import app.doable.page.Page;
import app.doable.recurrence.Repeat;
import app.doable.task.ChangeName;
import app.doable.task.Details;
import app.doable.task.Task;
import app.doable.task.Tasks;
import app.doable.task.UndoOffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Offers to take back what was just done. */
final class UndoOffers {
    /** For how long a change counts as just made. */
    static final Duration RECENT = Duration.ofMinutes(10);

    private final Tasks tasks;
    private final Clock clock;

    UndoOffers(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Empty when it was long ago, all of it changed since, or it is nothing that is offered to be undone. */
    Optional<ViewModel.Undo> of(Actor actor, List<ChangeName> changes, Page page) {
        List<UndoOffer> offers = tasks.undoOffers(actor, changes).stream()
                .filter(offer -> offer.happenedAt().plus(RECENT).isAfter(clock.instant()))
                .toList();
        if (offers.isEmpty()) {
            return Optional.empty();
        }
        int all = offers.stream().mapToInt(UndoOffer::tasks).sum();
        String names = String.join(
                ",", offers.stream().map(offer -> offer.name().text()).toList());
        UndoOffer first = offers.getFirst();
        Optional<Task> repeating = first.repeating().filter(_ -> all == 1).map(id -> tasks.get(actor, id));
        return repeating.isPresent() ? describe(first, repeating.get(), names, page) : describe(first, all, names);
    }

    /** Where the task is now that one time of it is over. */
    private static Optional<ViewModel.Undo> describe(UndoOffer offer, Task task, String names, Page page) {
        Details details = task.details();
        String next = details.due().map(due -> DueText.on(due, page)).orElse("");
        if (offer.kind() == Change.Kind.SKIPPED) {
            return say("task.wasSkipped", names, offer.text(), next);
        }
        if (offer.kind() != Change.Kind.COMPLETED) {
            return describe(offer, 1, names);
        }
        boolean known = details.repeat().filter(Repeat::isUnderstood).isPresent();
        return say(known ? "task.wasCompletedNext" : "task.wasCompletedUnknown", names, offer.text(), next);
    }

    private static Optional<ViewModel.Undo> describe(UndoOffer offer, int all, String names) {
        return switch (offer.kind()) {
            case DELETED -> all > 1 ? say("task.wereDeleted", names, all) : say("task.wasDeleted", names, offer.text());
            case COMPLETED ->
                all > 1 ? say("task.wereCompleted", names, all) : say("task.wasCompleted", names, offer.text());
            case ARCHIVED -> say("list.wasArchived", names, offer.text());
            case EDITED -> all > 1 ? say("task.wereChanged", names, all) : say("task.wasChanged", names, offer.text());
            case MOVED -> all > 1 ? say("task.wereMoved", names, all) : say("task.wasMoved", names, offer.text());
            case CREATED, REOPENED, SKIPPED, UNARCHIVED, RESTORED -> Optional.empty();
        };
    }

    private static Optional<ViewModel.Undo> say(String messageKey, String names, Object... arguments) {
        return Optional.of(new ViewModel.Undo(messageKey, List.of(arguments), names));
    }
}
