package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives labels of tasks that are as they were the spelling that they have, or, when that is what is undone, had. */
final class Respelling {
    private final LabelStore labels;

    Respelling(Database database) {
        this.labels = new LabelStore(database);
    }

    /** @param undone tasks of the batch as they were */
    List<Task> respell(Actor actor, Batch batch, List<Task> undone) {
        Set<LabelName> respelled = undone.stream()
                .flatMap(task -> respelled(Objects.requireNonNull(batch.tasks().get(task.id())), task))
                .collect(Collectors.toSet());
        labels.respell(actor.personId(), respelled);
        Stream<String> names = respelled.stream().map(LabelName::text);
        Spelling spelling =
                Spelling.of(Stream.concat(names, batch.labelNames().stream()).toList());
        return undone.stream()
                .map(task -> task.withDetails(
                        task.details().withLabels(spelling.ofAll(task.details().labels()))))
                .toList();
    }

    /** What it has in other letters now. */
    private static Stream<LabelName> respelled(Task now, Task undone) {
        Spelling present = Spelling.of(now.details().labels());
        return undone.details().labels().stream().map(LabelName::of).filter(present::hasOther);
    }
}
