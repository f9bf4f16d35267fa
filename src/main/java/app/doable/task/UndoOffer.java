package app.doable.task;

import app.doable.history.Change;
import java.time.Instant;

/**
 * A change that can still be undone.
 *
 * @param tasks how many tasks have not changed again since; none when it is the list itself that changed
 * @param text of one of them, or the list's name
 */
public record UndoOffer(ChangeName name, Change.Kind kind, Instant happenedAt, int tasks, String text) {}
