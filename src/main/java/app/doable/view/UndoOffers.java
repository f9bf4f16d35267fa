package app.doable.view;

import app.doable.account.Actor;
import app.doable.task.ChangeName;
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
    Optional<ViewModel.Undo> of(Actor actor, List<ChangeName> changes) {
        List<UndoOffer> offers = changes.stream()
                .flatMap(change -> tasks.undoOffer(actor, change).stream())
                .filter(offer -> offer.happenedAt().plus(RECENT).isAfter(clock.instant()))
                .toList();
        if (offers.isEmpty()) {
            return Optional.empty();
        }
        int all = offers.stream().mapToInt(UndoOffer::tasks).sum();
        String names = String.join(
                ",", offers.stream().map(offer -> offer.name().text()).toList());
        return describe(offers.getFirst(), all, names);
    }

    private static Optional<ViewModel.Undo> describe(UndoOffer offer, int all, String names) {
        return switch (offer.kind()) {
            case DELETED -> all > 1 ? say("task.wasCleared", all, names) : say("task.wasDeleted", offer.text(), names);
            case COMPLETED ->
                all > 1 ? say("task.wereCompleted", all, names) : say("task.wasCompleted", offer.text(), names);
            case ARCHIVED -> say("list.wasArchived", offer.text(), names);
            case EDITED -> all > 1 ? say("task.wereChanged", all, names) : say("task.wasChanged", offer.text(), names);
            case MOVED -> all > 1 ? say("task.wereMoved", all, names) : say("task.wasMoved", offer.text(), names);
            case CREATED, REOPENED, UNARCHIVED, RESTORED -> Optional.empty();
        };
    }

    private static Optional<ViewModel.Undo> say(String messageKey, Object argument, String names) {
        return Optional.of(new ViewModel.Undo(messageKey, argument, names));
    }
}
