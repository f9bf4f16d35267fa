package app.doable.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Answers that were rendered already. An answer depends on what was asked and on what its tag names alone, above all on
 * the revisions of the lists, and those are read from the database with each request: nothing here is ever out of date, and nothing needs to be
 * told of a change.
 */
final class RenderedLists {
    private static final long MOST_BYTES =
            Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 16);
    private static final int BYTES_OF_AN_ENTRY = 256;

    private final Cache<Key, RenderedList> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, RenderedList list) ->
                    list.json().length + BYTES_OF_AN_ENTRY + 2 * key.tag().length())
            .build();

    private record Key(String tag, Record question) {}

    /**
     * @param tag of all that may change, such as the lists' revisions
     * @param question whatever else the answer depends on
     * @param rendering reads no older revisions
     */
    RenderedList get(String tag, Record question, Supplier<RenderedList> rendering) {
        Key key = new Key(tag, question);
        RenderedList known = cache.getIfPresent(key);
        if (known != null) {
            return known;
        }
        RenderedList fresh = rendering.get();
        cache.put(key, fresh);
        return fresh;
    }
}
