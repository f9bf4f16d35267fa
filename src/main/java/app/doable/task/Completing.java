package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Precondition;
import java.time.Clock;
import java.util.function.BiFunction;

/** Does tasks, and moves those that repeat to their next date. */
final class Completing {
    private final TaskWriter writer;
    private final Clock clock;

    Completing(TaskWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** See {@link Tasks#complete(Actor, long, Occurrence, Precondition)}. */
    Task complete(Actor actor, long id, Occurrence occurrence, Precondition precondition) {
        return change(actor, id, occurrence, precondition, Completion::complete);
    }

    /** See {@link Tasks#skip}. */
    Task skip(Actor actor, long id, Occurrence occurrence, Precondition precondition) {
        return change(actor, id, occurrence, precondition, Completion::skip);
    }

    private Task change(
            Actor actor,
            long id,
            Occurrence occurrence,
            Precondition precondition,
            BiFunction<Completion, Task, Task> changing) {
        Completion completion = new Completion(clock.instant(), occurrence);
        return writer.change(
                actor, TaskWriter.Target.of(id, precondition), current -> changing.apply(completion, current.task()));
    }

    /** See {@link Tasks#completeTree(Actor, long, Occurrence, Precondition)}. */
    Task completeTree(Actor actor, long id, Occurrence occurrence, Precondition precondition) {
        Completion ofRoot = new Completion(clock.instant(), occurrence);
        Completion below = new Completion(ofRoot.now(), Occurrence.next(occurrence.zone()));
        return writer.changeTree(actor, TaskWriter.Target.of(id, precondition), (root, node) -> {
            boolean stays = !node.isLive()
                    || (!root.completed() && ofRoot.complete(root).equals(root));
            return stays ? node.task() : (node.distance() == 0 ? ofRoot : below).complete(node.task());
        });
    }
}
