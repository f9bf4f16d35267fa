package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.task.ChangeName;
import app.doable.task.Place;
import app.doable.task.Selection;
import app.doable.task.Slice;
import app.doable.task.Task;
import app.doable.task.Tasks;
import app.doable.task.UndoOffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Puts the home page together. */
final class ViewReader {
    static final int OPEN_SHOWN = 200;
    static final int DONE_SHOWN = 50;

    /** For how long a change counts as just made. */
    private static final Duration RECENT = Duration.ofMinutes(10);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tasks tasks;
    private final Clock clock;

    ViewReader(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    ViewModel view(Actor actor, ViewRequest request) {
        Slice open = slice(actor, Selection.Which.OPEN, request.open(), OPEN_SHOWN);
        Slice done = slice(actor, Selection.Which.DONE, request.done(), DONE_SHOWN);
        return new ViewModel(
                request.open(),
                open.tasks(),
                open.next(),
                request.done(),
                done.tasks(),
                done.next(),
                revision(actor, request),
                creationKey(),
                request.adding(),
                request.editing(),
                request.undo().flatMap(change -> offer(actor, change)),
                request.added()
                        .filter(id -> open.tasks().stream().noneMatch(task -> task.id() == id))
                        .flatMap(id -> elsewhere(actor, id)));
    }

    /** A cursor that somebody made up shows the beginning. */
    private Slice slice(Actor actor, Selection.Which which, String cursor, int limit) {
        Place from;
        try {
            from = cursor.isEmpty() ? Place.START : Place.parse(cursor);
        } catch (Failure.Invalid e) {
            from = Place.START;
        }
        return tasks.slice(actor, new Selection(which, from, limit));
    }

    private Optional<ViewModel.Elsewhere> elsewhere(Actor actor, long id) {
        Task task;
        try {
            task = tasks.get(actor, id);
        } catch (Failure.NotFound e) {
            return Optional.empty();
        }
        return Optional.of(task)
                .filter(added -> !added.completed() && isRecent(added.createdAt()))
                .map(added -> new ViewModel.Elsewhere(
                        added.text(),
                        ViewRequest.address(new ViewRequest.Parameter(
                                "open", Place.before(added).cursor()))));
    }

    private boolean isRecent(Instant happenedAt) {
        return happenedAt.plus(RECENT).isAfter(clock.instant());
    }

    private Optional<ViewModel.Undo> offer(Actor actor, ChangeName change) {
        return tasks.undoOffer(actor, change)
                .filter(offer -> isRecent(offer.happenedAt()))
                .flatMap(ViewReader::describe);
    }

    /** In words; empty when it is nothing that is offered to be undone. */
    private static Optional<ViewModel.Undo> describe(UndoOffer offer) {
        return switch (offer.kind()) {
            case DELETED ->
                Optional.of(
                        offer.tasks() > 1
                                ? say(offer, "task.wasCleared", offer.tasks())
                                : say(offer, "task.wasDeleted", offer.text()));
            case ARCHIVED -> Optional.of(say(offer, "list.wasArchived", offer.text()));
            case COMPLETED -> Optional.of(say(offer, "task.wasCompleted", offer.text()));
            case CREATED, EDITED, REOPENED, MOVED, UNARCHIVED, RESTORED -> Optional.empty();
        };
    }

    private static ViewModel.Undo say(UndoOffer offer, String messageKey, Object argument) {
        return new ViewModel.Undo(
                messageKey, argument, offer.name().listId(), offer.name().revision());
    }

    /** Read before the rows; what this request itself changed is in them. */
    private static String revision(Actor actor, ViewRequest request) {
        return actor.lists().stream()
                .map(list -> new ChangeName(list.id(), list.revision()))
                .findFirst()
                .map(before -> request.undo()
                        .filter(change -> change.listId() == before.listId() && change.revision() > before.revision())
                        .orElse(before))
                .map(ChangeName::text)
                .orElse("");
    }

    private static String creationKey() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
