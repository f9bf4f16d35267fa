package app.doable.task;

import app.doable.http.EntityTags;
import java.time.Instant;
import java.util.Optional;

/**
 * A task. Its revision is its list's at the task's last change.
 *
 * @param createdBy the person's username, unless their account is gone
 * @param lastCompletedAt when one of the times of a repeating task was done, the latest of those but the last of all
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
        Optional<Instant> lastCompletedAt,
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

    /** The number of the time that is to be done next, from 1; zero for a task that does not repeat. */
    public int occurrence() {
        return details.repeat().map(repeat -> repeat.done() + 1).orElse(0);
    }

    /** Whether a time was completed or skipped since that state, so that all below it is to be done again. */
    boolean isNextRoundAfter(Task old) {
        return details.repeat().isPresent()
                && (!lastCompletedAt.equals(old.lastCompletedAt) || occurrence() > Math.max(1, old.occurrence()));
    }

    /** As one time of it was done: when, and when that was due. */
    Task asItWasDone(Instant at, Due due) {
        return withCompletedAt(Optional.of(at)).withDetails(details.withDue(Optional.of(due)));
    }

    /** Whether it is a time of a repeating task that was done already, not the task as it is. */
    public boolean isPastOccurrence() {
        return completedAt
                .filter(at -> lastCompletedAt.filter(last -> !at.isAfter(last)).isPresent())
                .isPresent();
    }

    Task withId(long given) {
        return new Task(
                given,
                listId,
                parentId,
                details,
                sortKey,
                revision,
                createdAt,
                createdBy,
                completedAt,
                lastCompletedAt,
                deletedAt);
    }

    Task withDetails(Details changed) {
        return new Task(
                id,
                listId,
                parentId,
                changed,
                sortKey,
                revision,
                createdAt,
                createdBy,
                completedAt,
                lastCompletedAt,
                deletedAt);
    }

    Task withPlace(long list, Optional<Long> parent, String key) {
        return new Task(
                id,
                list,
                parent,
                details,
                key,
                revision,
                createdAt,
                createdBy,
                completedAt,
                lastCompletedAt,
                deletedAt);
    }

    Task withCompletedAt(Optional<Instant> at) {
        return new Task(
                id, listId, parentId, details, sortKey, revision, createdAt, createdBy, at, lastCompletedAt, deletedAt);
    }

    Task withLastCompletedAt(Optional<Instant> at) {
        return new Task(
                id, listId, parentId, details, sortKey, revision, createdAt, createdBy, completedAt, at, deletedAt);
    }

    Task withDeletedAt(Optional<Instant> at) {
        return new Task(
                id,
                listId,
                parentId,
                details,
                sortKey,
                revision,
                createdAt,
                createdBy,
                completedAt,
                lastCompletedAt,
                at);
    }

    Task withRevision(long changed) {
        return new Task(
                id,
                listId,
                parentId,
                details,
                sortKey,
                changed,
                createdAt,
                createdBy,
                completedAt,
                lastCompletedAt,
                deletedAt);
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
