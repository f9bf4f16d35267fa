package app.doable.task;

import app.doable.history.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * A change that can still be undone.
 *
 * @param tasks how many tasks have not changed again since
 * @param text of one of them
 */
record UndoOffer(ChangeName name, Change.Kind kind, Instant happenedAt, int tasks, String text) {

    /** In words; empty when it is nothing that is offered to be undone. */
    Optional<HomeView.Undo> describe() {
        return switch (kind) {
            case DELETED -> Optional.of(tasks == 1 ? say("task.wasDeleted", text) : say("task.wasCleared", tasks));
            case COMPLETED -> Optional.of(say("task.wasCompleted", text));
            case CREATED, EDITED, REOPENED, RESTORED -> Optional.empty();
        };
    }

    private HomeView.Undo say(String messageKey, Object argument) {
        return new HomeView.Undo(messageKey, argument, name.listId(), name.revision());
    }
}
