package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import java.util.ArrayList;
import java.util.List;

/** Gives tasks their labels, and takes them away; a label that is new is made. */
final class Labelling {
    private final LabelStore labels;

    Labelling(Database database) {
        this.labels = new LabelStore(database);
    }

    /** @param known labels that need not be made first */
    void relabel(Actor actor, List<Saving> savings, List<String> known) {
        List<LabelStore.Link> added = new ArrayList<>();
        List<LabelStore.Link> removed = new ArrayList<>();
        for (Saving saving : savings) {
            List<String> before = saving.old().details().labels();
            List<String> after = saving.now().details().labels();
            if (!before.equals(after)) {
                added.addAll(links(saving.now().id(), after, before));
                removed.addAll(links(saving.now().id(), before, after));
            }
        }
        labels.insert(
                actor.personId(),
                added.stream()
                        .map(LabelStore.Link::name)
                        .filter(name -> !known.contains(name.text()))
                        .toList());
        labels.detach(actor.personId(), removed);
        labels.attach(actor.personId(), added);
    }

    private static List<LabelStore.Link> links(long taskId, List<String> names, List<String> others) {
        List<String> left = new ArrayList<>(names);
        left.removeAll(others);
        return left.stream()
                .map(name -> new LabelStore.Link(taskId, LabelName.of(name)))
                .toList();
    }
}
