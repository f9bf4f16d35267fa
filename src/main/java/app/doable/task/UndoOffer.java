package app.doable.task;

import app.doable.history.Change;
import java.time.Instant;

/**
 * A change that can still be undone.
 *
 * @param tasks how many tasks have not changed again since
 * @param text of one of them
 */
public record UndoOffer(ChangeName name, Change.Kind kind, Instant happenedAt, int tasks, String text) {}
