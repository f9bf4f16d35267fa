package app.doable.list;

import app.doable.http.EntityTags;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list of tasks. Its revision grows with every change of it or of its tasks.
 *
 * @param color one of {@link #COLORS}
 * @param inbox whether it is the one that everybody has, which sorts first
 */
public record TaskList(
        long id,
        String name,
        String color,
        boolean inbox,
        String sortKey,
        long revision,
        Instant createdAt,
        Optional<Instant> archivedAt,
        Optional<Instant> deletedAt) {

    /** The first is none. */
    public static final List<String> COLORS =
            List.of("", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "grey");

    /** Its entity tag, in quotes. */
    public String tag() {
        return EntityTags.tag(revision);
    }

    TaskList withId(long given) {
        return new TaskList(given, name, color, inbox, sortKey, revision, createdAt, archivedAt, deletedAt);
    }

    TaskList withName(String changed) {
        return new TaskList(id, changed, color, inbox, sortKey, revision, createdAt, archivedAt, deletedAt);
    }

    TaskList withColor(String changed) {
        return new TaskList(id, name, changed, inbox, sortKey, revision, createdAt, archivedAt, deletedAt);
    }

    TaskList withSortKey(String changed) {
        return new TaskList(id, name, color, inbox, changed, revision, createdAt, archivedAt, deletedAt);
    }

    TaskList withRevision(long changed) {
        return new TaskList(id, name, color, inbox, sortKey, changed, createdAt, archivedAt, deletedAt);
    }

    TaskList withArchivedAt(Optional<Instant> at) {
        return new TaskList(id, name, color, inbox, sortKey, revision, createdAt, at, deletedAt);
    }

    TaskList withDeletedAt(Optional<Instant> at) {
        return new TaskList(id, name, color, inbox, sortKey, revision, createdAt, archivedAt, at);
    }

    /** Stays as it is when it was archived already. */
    TaskList archive(Instant now) {
        return archivedAt.isPresent() ? this : withArchivedAt(Optional.of(now));
    }
}
