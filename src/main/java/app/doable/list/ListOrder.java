package app.doable.list;

import app.doable.database.Database;
import app.doable.http.Failure;
import java.util.Optional;

/** Finds places among a person's lists. Called within the write that takes the place. */
final class ListOrder {
    /** Those in the trash are not counted. */
    static final int MOST_LISTS = 300;

    private final ListStore lists;
    private final ListOrderStore store;

    ListOrder(Database database) {
        this.lists = new ListStore(database);
        this.store = new ListOrderStore(database);
    }

    /**
     * The place at the end.
     *
     * @throws Failure.Invalid when the person has as many lists as they may have
     */
    String last(long personId) {
        ListOrderStore.Extent extent = store.extent(personId);
        requireRoom(extent);
        return SortKey.between(extent.last(), "");
    }

    /** @throws Failure.Invalid when the person has as many lists as they may have */
    void requireRoom(long personId) {
        requireRoom(store.extent(personId));
    }

    private static void requireRoom(ListOrderStore.Extent extent) {
        if (extent.lists() >= MOST_LISTS) {
            throw new Failure.Invalid("name", "fault.tooManyLists", MOST_LISTS);
        }
    }

    /**
     * The place after another list, or after the Inbox; the list's own, when it is there already.
     *
     * @throws Failure.Invalid when the other is not there, or is the list itself
     */
    String place(long personId, TaskList list, Optional<Long> after) {
        String place = between(personId, list, keyOf(personId, list, after));
        if (place.length() <= SortKey.LONGEST) {
            return place;
        }
        store.spaceAnew(personId);
        return between(personId, list, keyOf(personId, list, after));
    }

    private String keyOf(long personId, TaskList list, Optional<Long> after) {
        if (after.isEmpty()) {
            return "";
        }
        return lists.find(personId, after.get())
                .filter(other -> other.deletedAt().isEmpty() && other.id() != list.id())
                .map(TaskList::sortKey)
                .orElseThrow(() -> new Failure.Invalid("after", "fault.noSuchList"));
    }

    private String between(long personId, TaskList list, String before) {
        String next = store.findNext(personId, before, list.id());
        boolean isThere = list.sortKey().compareTo(before) > 0
                && (next.isEmpty() || list.sortKey().compareTo(next) < 0);
        return isThere ? list.sortKey() : SortKey.between(before, next);
    }
}
