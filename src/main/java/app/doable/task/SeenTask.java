package app.doable.task;

import app.doable.history.History;
import app.doable.history.PastChange;

/** A task as somebody saw it before others changed it. */
final class SeenTask {
    private final History history;

    SeenTask(History history) {
        this.history = history;
    }

    /** Call it in the write that changes the task. */
    Task of(Task now, ChangeName named) {
        ChangeName seen = named.in(now.listId());
        if (now.listId() == seen.listId() && now.revision() <= seen.revision()) {
            return now;
        }
        return TaskChange.before(
                history.since(now.id(), now.listId(), seen.listId(), seen.revision()).stream()
                        .map(PastChange::change)
                        .toList(),
                now);
    }
}
