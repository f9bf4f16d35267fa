package app.doable.task;

import java.util.Optional;

/** The bytes of many tasks, and the cursor of those that follow. */
final class RenderedList {
    private final byte[] json;
    private final Optional<String> next;

    RenderedList(byte[] json, Optional<String> next) {
        this.json = json;
        this.next = next;
    }

    /** Shared: not to be written to. */
    byte[] json() {
        return json;
    }

    Optional<String> next() {
        return next;
    }
}
