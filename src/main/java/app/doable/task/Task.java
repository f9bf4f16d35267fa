package app.doable.task;

import app.doable.http.EntityTags;
import java.time.Instant;
import java.util.Optional;

/** A task. Its revision is its list's at the task's last change. */
public record Task(long id, Position position, Details details, TaskState state, Origin origin, long revision) {

    public long listId() {
        return position.listId();
    }

    public Optional<Long> parentId() {
        return position.parentId();
    }

    public String sortKey() {
        return position.sortKey();
    }

    public Instant createdAt() {
        return origin.createdAt();
    }

    public Optional<String> createdBy() {
        return origin.createdBy();
    }

    public Optional<Instant> completedAt() {
        return state.completedAt();
    }

    public Optional<Instant> lastCompletedAt() {
        return state.lastCompletedAt();
    }

    public Optional<Instant> deletedAt() {
        return state.deletedAt();
    }

    public String text() {
        return details.text();
    }

    public boolean completed() {
        return completedAt().isPresent();
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
                && (!lastCompletedAt().equals(old.lastCompletedAt()) || occurrence() > Math.max(1, old.occurrence()));
    }

    /** As one time of it was done: when, and when that was due. */
    Task asItWasDone(Instant at, Due due) {
        return withCompletedAt(Optional.of(at)).withDetails(details.withDue(Optional.of(due)));
    }

    /** Whether it is a time of a repeating task that was done already, not the task as it is. */
    public boolean isPastOccurrence() {
        return completedAt()
                .filter(at ->
                        lastCompletedAt().filter(last -> !at.isAfter(last)).isPresent())
                .isPresent();
    }

    Task withId(long given) {
        return new Task(given, position, details, state, origin, revision);
    }

    Task withPosition(Position changed) {
        return new Task(id, changed, details, state, origin, revision);
    }

    Task withPlace(long list, Optional<Long> parent, String key) {
        return withPosition(new Position(list, parent, key));
    }

    Task withDetails(Details changed) {
        return new Task(id, position, changed, state, origin, revision);
    }

    private Task withState(TaskState changed) {
        return new Task(id, position, details, changed, origin, revision);
    }

    Task withCompletedAt(Optional<Instant> at) {
        return withState(new TaskState(at, lastCompletedAt(), deletedAt()));
    }

    Task withLastCompletedAt(Optional<Instant> at) {
        return withState(new TaskState(completedAt(), at, deletedAt()));
    }

    Task withDeletedAt(Optional<Instant> at) {
        return withState(new TaskState(completedAt(), lastCompletedAt(), at));
    }

    Task withRevision(long changed) {
        return new Task(id, position, details, state, origin, changed);
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
