package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.http.Precondition;
import app.doable.testing.EachDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A new task has the key of who adds it: asked again, it is there once. */
@EachDatabase
class TaskKeysTest {
    private static final Precondition ANY = Precondition.NONE;

    private final TaskHousehold household;
    private final Tasks tasks;
    private final Actor ann;

    TaskKeysTest(Database database) {
        this.household = new TaskHousehold(database);
        this.tasks = household.tasks;
        this.ann = household.arrives("ann");
    }

    @Test
    void theSameKeyAndTextAddOnce() {
        CreationKey key = CreationKey.of(Optional.of("form-1"));

        Task first = tasks.create(ann, "milk", key);
        Task second = tasks.create(ann, "milk", key);

        assertThat(second).isEqualTo(first);
        assertThat(household.texts(ann)).containsExactly("milk");
        assertThat(household.revision(ann)).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherTextIsAnotherTask() {
        CreationKey key = CreationKey.of(Optional.of("form-1"));

        tasks.create(ann, "milk", key);
        tasks.create(ann, "bread", key);

        assertThat(household.texts(ann)).containsExactly("milk", "bread");
    }

    @Test
    void aKeyIsItsPersonsOwn() {
        CreationKey key = CreationKey.of(Optional.of("form-1"));
        Actor bob = household.arrives("bob");

        tasks.create(ann, "milk", key);
        tasks.create(bob, "milk", key);

        assertThat(household.texts(bob)).containsExactly("milk");
    }

    @Test
    void whatWasDeletedCanBeAddedAgainWithItsKey() {
        CreationKey key = CreationKey.of(Optional.of("form-1"));
        Task first = tasks.create(ann, "milk", key);
        tasks.delete(ann, first.id(), ANY);

        Task second = tasks.create(ann, "milk", key);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(household.texts(ann)).containsExactly("milk");
    }
}
