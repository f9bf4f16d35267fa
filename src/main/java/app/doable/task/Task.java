package app.doable.task;

import app.doable.http.EntityTags;
import java.time.Instant;
import java.util.Optional;

/**
 * A task. Its revision is its list's at the task's last change.
 *
 * @param createdBy the person's username, unless their account is gone
 */
public record Task(
        long id,
        long listId,
        Optional<Long> parentId,
        Details details,
        String sortKey,
        long revision,
        Instant createdAt,
        Optional<String> createdBy,
        Optional<Instant> completedAt,
        Optional<Instant> deletedAt) {

    public String text() {
        return details.text();
    }

    public boolean completed() {
        return completedAt.isPresent();
    }

    /** Its entity tag, in quotes. */
    public String tag() {
        return EntityTags.tag(revision);
    }

    Task withId(long given) {
        return new Task(
                given, listId, parentId, details, sortKey, revision, createdAt, createdBy, completedAt, deletedAt);
    }

    Task withDetails(Details changed) {
        return new Task(id, listId, parentId, changed, sortKey, revision, createdAt, createdBy, completedAt, deletedAt);
    }

    Task withPlace(long list, Optional<Long> parent, String key) {
        return new Task(id, list, parent, details, key, revision, createdAt, createdBy, completedAt, deletedAt);
    }

    Task withCompletedAt(Optional<Instant> at) {
        return new Task(id, listId, parentId, details, sortKey, revision, createdAt, createdBy, at, deletedAt);
    }

    Task withDeletedAt(Optional<Instant> at) {
        return new Task(id, listId, parentId, details, sortKey, revision, createdAt, createdBy, completedAt, at);
    }

    Task withRevision(long changed) {
        return new Task(id, listId, parentId, details, sortKey, changed, createdAt, createdBy, completedAt, deletedAt);
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
