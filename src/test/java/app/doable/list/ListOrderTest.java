package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.database.Database;
import app.doable.history.Change;
import app.doable.http.Failure;
import app.doable.testing.EachDatabase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where lists stand among each other, on every database. */
@EachDatabase
final class ListOrderTest extends ListsOfAnn {
    ListOrderTest(Database database) {
        super(database);
    }

    @Test
    void aListGoesWhereItIsPut() {
        TaskList a = add("a");
        TaskList b = add("b");
        TaskList c = add("c");

        lists.move(ann, c.id(), Optional.empty(), ANY);
        assertThat(names()).containsExactly("Inbox", "c", "a", "b");
        lists.move(ann, c.id(), Optional.of(a.id()), ANY);
        assertThat(names()).containsExactly("Inbox", "a", "c", "b");
        lists.move(ann, a.id(), Optional.of(b.id()), ANY);
        assertThat(names()).containsExactly("Inbox", "c", "b", "a");
        TaskList moved = lists.move(ann, a.id(), Optional.of(inbox().id()), ANY);
        assertThat(names()).containsExactly("Inbox", "a", "c", "b");

        assertThat(moved.revision()).isEqualTo(3);
        Change last = changes(a).getFirst().change();
        assertThat(last.kind()).isEqualTo(Change.Kind.MOVED);
        assertThat(last.after()).containsExactly(Map.entry("sortKey", moved.sortKey()));
    }

    @Test
    void theOrderIsSpacedAnewWhenAKeyGrowsTooLong() {
        TaskList a = add("a");
        TaskList b = add("b");
        TaskList c = add("c");
        String crowded = a.sortKey() + "i".repeat(SortKey.LONGEST - a.sortKey().length());
        household.database.write(() -> {
            setKey(b, crowded);
            setKey(c, crowded + "i");
        });

        lists.move(ann, a.id(), Optional.of(b.id()), ANY);

        assertThat(names()).containsExactly("Inbox", "b", "a", "c");
        assertThat(all(false)).allSatisfy(list -> assertThat(list.sortKey()).hasSizeLessThan(5));
    }

    @Test
    void listsThatShareAPlaceCanStillBeMovedApart() {
        TaskList a = add("a");
        TaskList b = add("b");
        TaskList c = add("c");
        household.database.write(() -> setKey(b, a.sortKey()));

        lists.move(ann, c.id(), Optional.of(a.id()), ANY);

        assertThat(names()).containsExactly("Inbox", "a", "b", "c");
        lists.move(ann, b.id(), Optional.empty(), ANY);
        assertThat(names()).containsExactly("Inbox", "b", "a", "c");
    }

    @Test
    void movesAtTheSameTimeAllHappen() throws Exception {
        TaskList first = add("first");
        add("second");
        List<Callable<TaskList>> moves = IntStream.range(0, 8)
                .mapToObj(i -> add("list " + i))
                .<Callable<TaskList>>map(list -> () -> lists.move(ann, list.id(), Optional.of(first.id()), ANY))
                .toList();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<TaskList> moved : threads.invokeAll(moves)) {
                assertThat(moved.get().revision()).isEqualTo(2);
            }
        }

        assertThat(names().subList(0, 2)).containsExactly("Inbox", "first");
        TaskList another = add("another");
        lists.move(ann, another.id(), Optional.of(first.id()), ANY);
        assertThat(names().subList(1, 3)).containsExactly("first", "another");
    }

    private void setKey(TaskList list, String key) {
        household
                .database
                .sql()
                .sql("UPDATE list SET sort_key = :key WHERE id = :id")
                .param("key", key)
                .param("id", list.id())
                .update();
    }

    @Test
    void aListIsOnlyPlacedAfterAnotherThatIsThere() {
        TaskList list = add("a");
        TaskList trashed = lists.delete(ann, add("b").id(), ANY);
        TaskList strangers = lists.create(bob, "c", "");

        for (long after : new long[] {list.id(), trashed.id(), strangers.id(), 999_999_999}) {
            assertThatThrownBy(() -> lists.move(ann, list.id(), Optional.of(after), ANY))
                    .isInstanceOf(Failure.Invalid.class);
        }
        assertThat(get(list)).isEqualTo(list);
    }
}
