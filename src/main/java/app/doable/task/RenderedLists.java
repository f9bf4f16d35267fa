package app.doable.task;

import app.doable.account.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers that were rendered already. An answer depends on what was selected and on the revisions of the lists alone,
 * and those are read from the database with each request: nothing here is ever out of date, and nothing needs to be
 * told of a change.
 */
final class RenderedLists {
    private static final long MOST_BYTES =
            Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 16);
    private static final int BYTES_OF_AN_ENTRY = 256;
    private static final int BYTES_OF_A_LIST = 32;

    private final Cache<Key, RenderedList> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, RenderedList list) -> list.json().length
                    + BYTES_OF_AN_ENTRY
                    + BYTES_OF_A_LIST * key.lists().size())
            .build();

    private record Key(List<Actor.ListRevision> lists, Selection selection) {}

    /** @param rendering reads no revision older than the lists' */
    RenderedList get(List<Actor.ListRevision> lists, Selection selection, Supplier<RenderedList> rendering) {
        Key key = new Key(lists, selection);
        RenderedList known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        RenderedList fresh = rendering.get();
        cache.put(key, fresh);
        return fresh;
    }
}
