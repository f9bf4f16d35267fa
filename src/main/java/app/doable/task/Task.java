package app.doable.task;

import java.time.Instant;
import java.util.Optional;

/** A task. Its revision is its list's at the task's last change: its ETag. */
public record Task(
        long id,
        long listId,
        String text,
        String sortKey,
        long revision,
        Instant createdAt,
        Optional<Instant> completedAt,
        Optional<Instant> deletedAt) {

    public boolean completed() {
        return completedAt.isPresent();
    }

    Task withText(String changed) {
        return new Task(id, listId, changed, sortKey, revision, createdAt, completedAt, deletedAt);
    }

    /** Stays as it is when it was completed already. */
    Task complete(Instant now) {
        return completed()
                ? this
                : new Task(id, listId, text, sortKey, revision, createdAt, Optional.of(now), deletedAt);
    }

    Task reopen() {
        return new Task(id, listId, text, sortKey, revision, createdAt, Optional.empty(), deletedAt);
    }

    Task delete(Instant now) {
        return new Task(id, listId, text, sortKey, revision, createdAt, completedAt, Optional.of(now));
    }

    Task restore() {
        return new Task(id, listId, text, sortKey, revision, createdAt, completedAt, Optional.empty());
    }
}
