package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/**
 * The door to a person's labels: each is there from its first use. A change of one is a change of every task that has
 * it, recorded and undone like any other.
 */
public final class Labels {
    private final Database database;
    private final LabelStore store;
    private final BatchWriter batches;

    public Labels(Database database, History history) {
        this.database = database;
        this.store = new LabelStore(database);
        this.batches = new BatchWriter(database, new TaskWriter(database, history));
    }

    /** In the order of their names. */
    public List<Label> all(Actor actor) {
        return database.read(() -> store.findAll(actor.personId()));
    }

    /** @throws Failure.NotFound when there is no such label, or not for this person */
    public LabelHead get(Actor actor, long id) {
        return new LabelHead(
                id,
                Optional.ofNullable(database.read(() -> store.find(actor.personId(), id, ""))
                                .get(id))
                        .orElseThrow(Failure.NotFound::new));
    }

    /** The label of that name, however it is spelled; empty when there is none, or none could have it. */
    public Optional<LabelHead> find(Actor actor, String typed) {
        try {
            String key = LabelName.accept("name", typed).key();
            return database.read(() -> store.find(actor.personId(), 0, key)).entrySet().stream()
                    .map(label -> new LabelHead(label.getKey(), label.getValue()))
                    .findFirst();
        } catch (Failure.Invalid e) {
            return Optional.empty();
        }
    }

    /**
     * Gives a label another name everywhere; the name of another one merges it into that.
     *
     * @throws Failure.NotFound when there is no such label, or not for this person
     * @throws Failure.Invalid unless the name is 1 to 100 code points that can be seen
     */
    public BulkChanges rename(Actor actor, long id, String typed) {
        LabelName name = LabelName.accept("name", typed);
        try {
            return rename(actor, id, name);
        } catch (DuplicateKeyException e) { // made in this moment: now there is one to merge it into
            return rename(actor, id, name);
        }
    }

    private BulkChanges rename(Actor actor, long id, LabelName name) {
        Map<Long, LabelStore.Used> found = find(actor, id, name.key());
        Optional<Long> other = found.keySet().stream().filter(one -> one != id).findFirst();
        LabelStore.Used label = Objects.requireNonNull(found.get(id));
        String now = other.map(found::get).map(LabelStore.Used::name).orElse(name.text());
        if (label.name().equals(now)) {
            return new BulkChanges(List.of());
        }
        return change(
                actor,
                id,
                label,
                List.of(now),
                () -> other.ifPresentOrElse(one -> store.merge(id, one), () -> store.rename(id, name)));
    }

    /** Takes a label away from every task; the tasks stay. */
    public BulkChanges delete(Actor actor, long id) {
        LabelStore.Used label = Objects.requireNonNull(find(actor, id, "").get(id));
        return change(actor, id, label, List.of(), () -> store.delete(id));
    }

    /** The label, and the one with the key if that is another, by number. */
    private Map<Long, LabelStore.Used> find(Actor actor, long id, String key) {
        Map<Long, LabelStore.Used> found = database.read(() -> store.findUsed(actor.personId(), id, key));
        if (!found.containsKey(id)) {
            throw new Failure.NotFound();
        }
        return found;
    }

    /** @param writing changes the label itself */
    private BulkChanges change(Actor actor, long id, LabelStore.Used label, List<String> instead, Runnable writing) {
        return batches.change(actor, BatchWriter.Target.ofLabel(id, label.lists()), batch -> {
            writing.run();
            return batch.tasks().values().stream()
                    .map(task -> task.withDetails(
                            task.details().withLabels(replaced(task.details(), label.name(), instead))))
                    .toList();
        });
    }

    private static List<String> replaced(Details details, String old, List<String> instead) {
        List<String> labels = new ArrayList<>(details.labels());
        if (labels.remove(old)) {
            instead.stream().filter(name -> !labels.contains(name)).forEach(labels::add);
        }
        return labels;
    }
}
