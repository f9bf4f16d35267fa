package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gives tasks their labels, and takes them away; a label that is new is made. */
final class Labelling {
    private final LabelStore labels;

    Labelling(Database database) {
        this.labels = new LabelStore(database);
    }

    /**
     * As long as labels come, each takes the place of one that goes, all by one statement; what goes beyond that takes
     * another.
     *
     * @param known labels that need not be made first
     */
    void relabel(Actor actor, List<Saving> savings, Collection<String> known) {
        List<LabelStore.Given> given = new ArrayList<>();
        List<LabelStore.Link> taken = new ArrayList<>();
        for (Saving saving : savings) {
            long task = saving.now().id();
            List<LabelName> coming = labelsOfOne(saving.now(), saving.old());
            List<LabelName> going = labelsOfOne(saving.old(), saving.now());
            for (int i = 0; i < coming.size(); i++) {
                Optional<LabelName> insteadOf = i < going.size() ? Optional.of(going.get(i)) : Optional.empty();
                given.add(new LabelStore.Given(task, coming.get(i), insteadOf));
            }
            going.stream().skip(coming.size()).forEach(name -> taken.add(new LabelStore.Link(task, name)));
        }
        labels.insert(
                actor.personId(),
                given.stream()
                        .map(LabelStore.Given::name)
                        .filter(name -> !known.contains(name.text()))
                        .toList());
        labels.detach(actor.personId(), taken);
        labels.attach(actor.personId(), given);
    }

    /** Those that it has and the other has not, however they are spelled. */
    private static List<LabelName> labelsOfOne(Task task, Task other) {
        if (task.details().labels().equals(other.details().labels())) {
            return List.of();
        }
        Spelling others = Spelling.of(other.details().labels());
        return task.details().labels().stream()
                .map(LabelName::of)
                .filter(name -> !others.has(name))
                .toList();
    }
}
