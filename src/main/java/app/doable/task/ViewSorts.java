package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Failure;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * The door to the orders that people chose for their views, in every browser of theirs until they choose another. It is
 * no change of a list: nobody else sees it, and nothing is recorded. Read it from the {@link Actor}.
 */
public final class ViewSorts {
    private final Database database;
    private final ViewSortStore store;
    private final LabelStore labels;

    public ViewSorts(Database database) {
        this.database = database;
        this.store = new ViewSortStore(database);
        this.labels = new LabelStore(database);
    }

    /**
     * The view's own order is no choice: what was chosen before is forgotten.
     *
     * @throws Failure.Invalid unless the view can be shown in that order
     * @throws Failure.NotFound when there is no such list or label, or not for this person
     */
    public void choose(Actor actor, SortedView view, Sort sort) {
        if (!view.choices().contains(sort)) {
            throw new Failure.Invalid("order", "fault.choice");
        }
        if (view.list().filter(list -> !actor.sees(list)).isPresent()) {
            throw new Failure.NotFound();
        }
        try {
            database.write(() -> write(actor.personId(), view, sort));
        } catch (DataIntegrityViolationException e) { // the list or the label went in this moment
            throw new Failure.NotFound();
        }
    }

    private void write(long person, SortedView view, Sort sort) {
        if (view.label()
                .filter(label -> !labels.find(person, label, "").containsKey(label))
                .isPresent()) {
            throw new Failure.NotFound();
        }
        store.delete(person, view.name());
        if (sort != Sort.OWN) {
            store.insert(person, view, sort.word());
        }
    }
}
