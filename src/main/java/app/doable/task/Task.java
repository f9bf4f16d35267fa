package app.doable.task;

import app.doable.http.EntityTags;
import java.time.Instant;
import java.util.Optional;

/** A task. Its revision is its list's at the task's last change. */
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

    /** Its entity tag, in quotes. */
    public String tag() {
        return EntityTags.tag(revision);
    }

    Task withId(long given) {
        return new Task(given, listId, text, sortKey, revision, createdAt, completedAt, deletedAt);
    }

    Task withText(String changed) {
        return new Task(id, listId, changed, sortKey, revision, createdAt, completedAt, deletedAt);
    }

    Task withCompletedAt(Optional<Instant> at) {
        return new Task(id, listId, text, sortKey, revision, createdAt, at, deletedAt);
    }

    Task withDeletedAt(Optional<Instant> at) {
        return new Task(id, listId, text, sortKey, revision, createdAt, completedAt, at);
    }

    Task withRevision(long changed) {
        return new Task(id, listId, text, sortKey, changed, createdAt, completedAt, deletedAt);
    }

    /** Stays as it is when it was completed already. */
    Task complete(Instant now) {
        return completed() ? this : withCompletedAt(Optional.of(now));
    }

    Task reopen() {
        return withCompletedAt(Optional.empty());
    }

    Task delete(Instant now) {
        return withDeletedAt(Optional.of(now));
    }

    Task restore() {
        return withDeletedAt(Optional.empty());
    }
}
