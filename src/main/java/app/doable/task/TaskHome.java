package app.doable.task;

import app.doable.account.Actor;
import java.util.Optional;

/**
 * Where a new task goes: to the end of a list, or of what is below another task.
 *
 * @param list the Inbox, or the parent's, unless it is named
 */
public record TaskHome(Optional<Long> list, Optional<Long> parent) {
    public static final TaskHome INBOX = new TaskHome(Optional.empty(), Optional.empty());

    /** The Inbox is the same, named or not. */
    TaskHome unlessInbox(Actor actor) {
        return parent.isPresent() ? this : new TaskHome(list.filter(id -> !actor.isInbox(id)), parent);
    }
}
