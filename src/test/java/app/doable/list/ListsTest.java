package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.history.ChangePlace;
import app.doable.history.ChangeSlice;
import app.doable.http.Failure;
import app.doable.testing.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists, what becomes of them and of what is in them, on every database. */
@EachDatabase
final class ListsTest extends ListsOfAnn {
    ListsTest(Database database) {
        super(database);
    }

    @Test
    void everybodyHasAnInboxFirstOfAll() {
        add("Groceries");
        add("Work");
        add("Groceries");

        assertThat(names()).containsExactly("Inbox", "Groceries", "Work", "Groceries");
        assertThat(inbox().inbox()).isTrue();
        assertThat(lists.all(bob, false)).hasSize(1);
    }

    @Test
    void aListIsKeptAsItWasMade() {
        String start = "שלום 👩‍👩‍👧‍👦 e\u0301 'quote' \" \\ % _ <b> ";
        String name = start + "🎉".repeat(ListEdit.LONGEST_NAME - start.codePointCount(0, start.length()));

        TaskList list = lists.create(ann, "  " + name + " ", "teal");

        assertThat(list.name()).isEqualTo(name);
        assertThat(get(list)).isEqualTo(list);
        assertThat(list.revision()).isEqualTo(1);
        assertThat(list.createdAt()).isEqualTo(household.clock.instant());
        assertThat(changes(list)).singleElement().satisfies(past -> {
            assertThat(past.change())
                    .isEqualTo(new Change(
                            Change.OF_THE_LIST,
                            list.id(),
                            1,
                            Change.Kind.CREATED,
                            Map.of(),
                            Map.of("name", name, "color", "teal")));
            assertThat(past.by()).contains("ann");
        });
    }

    @Test
    void anEditTakesARevisionAndIsRecordedWithWhatItChanged() {
        TaskList list = lists.create(ann, "Groceries", "green");

        TaskList edited = lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.empty()), ANY);

        assertThat(edited).isEqualTo(list.withName("Shopping").withRevision(2)).isEqualTo(get(list));
        assertThat(changes(list).getFirst().change())
                .isEqualTo(new Change(
                        Change.OF_THE_LIST,
                        list.id(),
                        2,
                        Change.Kind.EDITED,
                        Map.of("name", "Groceries"),
                        Map.of("name", "Shopping")));
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        TaskList first = add("Groceries");
        TaskList list = add("Work");

        assertThat(lists.edit(ann, list.id(), new ListEdit(Optional.of(" Work "), Optional.of("")), ANY))
                .isEqualTo(list);
        assertThat(lists.unarchive(ann, list.id(), ANY)).isEqualTo(list);
        assertThat(lists.restore(ann, list.id(), ANY)).isEqualTo(list);
        assertThat(lists.move(ann, list.id(), Optional.of(first.id()), ANY)).isEqualTo(list);
        TaskList archived = lists.archive(ann, list.id(), ANY);
        household.clock.advance(Duration.ofSeconds(5));
        assertThat(lists.archive(ann, list.id(), ANY)).isEqualTo(archived);

        assertThat(get(list).revision()).isEqualTo(2);
        assertThat(changes(list)).hasSize(2);
    }

    @Test
    void anArchivedListIsApartAndItsTasksAreNotAmongTheOthers() {
        TaskList list = add("Groceries");
        long milk = addTask(list, "milk").id();

        TaskList archived = lists.archive(ann, list.id(), ANY);

        assertThat(names()).containsExactly("Inbox");
        assertThat(all(true)).containsExactly(archived);
        assertThat(archived.archivedAt()).contains(household.clock.instant());
        assertThat(household.texts(household.again(ann))).isEmpty();
        assertThat(household.tasks.complete(ann, milk, ANY).completed()).isTrue();

        lists.unarchive(ann, list.id(), ANY);

        assertThat(names()).containsExactly("Inbox", "Groceries");
        assertThat(household.texts(household.again(ann))).containsExactly("milk");
        assertThat(changes(list).stream().map(past -> past.change().kind()))
                .containsExactly(
                        Change.Kind.UNARCHIVED,
                        Change.Kind.COMPLETED,
                        Change.Kind.ARCHIVED,
                        Change.Kind.CREATED,
                        Change.Kind.CREATED);
    }

    @Test
    void aDeletedListIsInTheTrashWithItsTasksAsTheyAre() {
        TaskList list = add("Groceries");
        long milk = addTask(list, "milk").id();

        TaskList deleted = lists.delete(ann, list.id(), ANY);

        assertThat(names()).containsExactly("Inbox");
        assertThat(lists.trash(ann)).containsExactly(deleted);
        assertThat(lists.trash(bob)).isEmpty();
        assertThat(household.texts(household.again(ann))).isEmpty();
        assertThatThrownBy(() -> household.tasks.get(ann, milk)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> household.tasks.complete(ann, milk, ANY)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> lists.get(ann, list.id())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> lists.edit(ann, list.id(), new ListEdit(Optional.of("x"), Optional.empty()), ANY))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> changes(list)).isInstanceOf(Failure.NotFound.class);

        TaskList restored = lists.restore(ann, list.id(), ANY);

        assertThat(restored).isEqualTo(list.withRevision(4)).isEqualTo(get(list));
        assertThat(lists.trash(ann)).isEmpty();
        assertThat(household.tasks.get(ann, milk).revision()).isEqualTo(2);
    }

    @Test
    void openTasksAreCountedUpToALimit() {
        TaskList list = add("Groceries");
        for (int i = 0; i < 3; i++) {
            addTask(list, "task " + i);
        }
        household.tasks.complete(ann, addTask(list, "done").id(), ANY);
        household.tasks.delete(ann, household.add(ann, "deleted").id(), ANY);
        Actor now = household.again(ann);

        assertThat(lists.all(now, false)).extracting(CountedList::open).containsExactly(0, 3);
        assertThat(lists.get(now, list.id()).open()).isEqualTo(3);
        List<Long> ids = List.of(inbox().id(), list.id());
        assertThat(household.database.read(() -> new ListCountStore(household.database, 2).find(now.personId(), ids)))
                .extracting(CountedList::open)
                .containsExactly(0, 2);
    }

    @Test
    void aListsHistoryIsCutIntoPages() {
        TaskList list = add("Groceries");
        for (int i = 0; i < 4; i++) {
            addTask(list, "task " + i);
        }
        lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.empty()), ANY);
        add("another");
        Actor now = household.again(ann);

        List<Long> revisions = new ArrayList<>();
        ChangePlace place = ChangePlace.START;
        for (int pages = 0; pages < 3; pages++) {
            ChangeSlice slice = history.ofList(now, list.id(), place, 2);
            slice.changes().forEach(past -> revisions.add(past.change().revision()));
            place = slice.next().map(ChangePlace::parse).orElse(place);
            assertThat(slice.next().isPresent()).isEqualTo(pages < 2);
        }
        assertThat(revisions).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void everythingGoesWithItsPerson() {
        TaskList list = add("Groceries");
        lists.edit(ann, list.id(), new ListEdit(Optional.of("Shopping"), Optional.empty()), ANY);
        addTask(list, "milk");
        lists.delete(ann, list.id(), ANY);

        household.database.write(() -> household
                .database
                .sql()
                .sql("DELETE FROM person WHERE id = :id")
                .param("id", ann.personId())
                .update());

        assertThat(household.database.read(() -> household
                        .database
                        .sql()
                        .sql("""
                                SELECT (SELECT COUNT(*) FROM task_change) + (SELECT COUNT(*) FROM task)
                                    + (SELECT COUNT(*) FROM list WHERE owner_id = :id)""")
                        .param("id", ann.personId())
                        .query(Long.class)
                        .single()))
                .isZero();
    }
}
