package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.http.Failure;
import app.doable.list.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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
    public LabelChange rename(Actor actor, long id, String typed) {
        LabelName name = LabelName.accept("name", typed);
        try {
            return rename(actor, id, name);
        } catch (DuplicateKeyException e) { // made in this moment: now there is one to merge it into
            return rename(actor, id, name);
        }
    }

    private LabelChange rename(Actor actor, long id, LabelName name) {
        AtomicLong named = new AtomicLong();
        BatchWriter.Target target = BatchWriter.Target.ofLabel(id).withLabels(List.of(name.key()));
        BulkChanges changes = batches.change(actor, target, batch -> {
            String old = name(batch, id);
            LabelHead now = other(batch, id).orElse(new LabelHead(id, name.text()));
            named.set(now.id());
            if (old.equals(now.name())) {
                throw new Unchanged(new BulkChanges(List.of()));
            }
            if (now.id() == id) {
                store.rename(id, name);
            } else {
                store.merge(id, now.id());
            }
            return replaced(batch, old, List.of(now.name()));
        });
        return new LabelChange(named.get(), changes);
    }

    /** Takes a label away from every task; the tasks stay. */
    public BulkChanges delete(Actor actor, long id) {
        return batches.change(actor, BatchWriter.Target.ofLabel(id), batch -> {
            String old = name(batch, id);
            store.delete(id);
            return replaced(batch, old, List.of());
        });
    }

    private static String name(Batch batch, long id) {
        return Optional.ofNullable(batch.labels().get(id)).orElseThrow(Failure.NotFound::new);
    }

    /** The one that had the new name before. */
    private static Optional<LabelHead> other(Batch batch, long id) {
        return batch.labels().entrySet().stream()
                .filter(label -> label.getKey() != id)
                .map(label -> new LabelHead(label.getKey(), label.getValue()))
                .findFirst();
    }

    private static List<Task> replaced(Batch batch, String old, List<String> instead) {
        return batch.tasks().values().stream()
                .map(task -> task.withDetails(task.details().withLabels(replaced(task.details(), old, instead))))
                .toList();
    }

    private static List<String> replaced(Details details, String old, List<String> instead) {
        List<String> labels = new ArrayList<>(details.labels());
        if (labels.remove(old)) {
            instead.stream().filter(name -> !labels.contains(name)).forEach(labels::add);
        }
        return labels;
    }
}
