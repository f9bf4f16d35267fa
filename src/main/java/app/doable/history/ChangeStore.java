package app.doable.history;

import app.doable.database.Database;
import app.doable.database.Pairs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class ChangeStore {
    private static final String COLUMNS = """
            c.id, c.task_id, c.list_id, c.revision, c.kind, c.old_values, c.new_values, c.overwritten, c.happened_at,
            p.username, c.browser""";

    private final Database database;

    ChangeStore(Database database) {
        this.database = database;
    }

    /** Who changed something, from which session, and when in epoch milliseconds. The browser outlives the session. */
    record Author(long personId, long sessionId, String browser, long now) {}

    /** The list that a task is in, and the revision that somebody saw it in, there or in another list. */
    record Since(long listId, long seenListId, long seenRevision) {}

    void insert(Collection<Change> changes, Author author) {
        database.forEach(
                """
                INSERT INTO task_change (task_id, list_id, revision, person_id, session_id, browser, kind,
                    old_values, new_values, overwritten, happened_at)
                VALUES (:task, :list, :revision, :person, :session, :browser, :kind, :before, :after, :overwritten, :now)""", changes.stream().map(change -> values(change, author)).toList());
    }

    private static Map<String, @Nullable Object> values(Change change, Author author) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("task", change.isOfTheList() ? null : change.taskId());
        values.put("list", change.listId());
        values.put("revision", change.revision());
        values.put("person", author.personId());
        values.put("session", author.sessionId());
        values.put("browser", author.browser());
        values.put("kind", change.kind().name());
        values.put("before", Fields.write(change.before()));
        values.put("after", Fields.write(change.after()));
        values.put("overwritten", String.join(",", change.overwritten()));
        values.put("now", author.now());
        return values;
    }

    /** The same change for every task that the change's revision touched; its task is ignored. */
    void insertForEach(Change change, Author author) {
        database.sql()
                .sql("""
                        INSERT INTO task_change (task_id, list_id, revision, person_id, session_id, browser, kind,
                            old_values, new_values, happened_at)
                        SELECT t.id, t.list_id, t.revision, :person, :session, :browser, :kind, :before, :after, :now
                        FROM task t
                        WHERE t.list_id = :list AND t.revision = :revision""")
                .param("list", change.listId())
                .param("revision", change.revision())
                .param("person", author.personId())
                .param("session", author.sessionId())
                .param("browser", author.browser())
                .param("kind", change.kind().name())
                .param("before", Fields.write(change.before()))
                .param("after", Fields.write(change.after()))
                .param("now", author.now())
                .update();
    }

    /** Those before the place, the newest first. */
    List<PastChange> findOfTask(long personId, long taskId, MomentPlace before, int limit) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task t
                        CROSS JOIN list l
                        CROSS JOIN task_change c
                        LEFT JOIN person p ON p.id = c.person_id
                        WHERE t.id = :task
                            AND l.id = t.list_id
                            AND c.task_id = t.id
                            AND t.deleted_at IS NULL
                            AND l.owner_id = :person
                            AND l.deleted_at IS NULL
                            AND c.happened_at <= :happenedAt
                            AND (c.happened_at < :happenedAt OR c.revision < :revision
                                OR (c.revision = :revision AND c.id < :change))
                        ORDER BY c.happened_at DESC, c.revision DESC, c.id DESC
                        LIMIT :limit""".formatted(COLUMNS))
                .param("task", taskId)
                .param("person", personId)
                .param("happenedAt", before.happenedAt())
                .param("revision", before.revision())
                .param("change", before.changeId())
                .param("limit", limit)
                .query((row, _) -> past(row))
                .list();
    }

    /** Those that a list's revision of that number made, whichever list it was in then; the newest first. */
    List<PastChange> findOfTask(long personId, long taskId, long revision) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task t
                        CROSS JOIN list l
                        CROSS JOIN task_change c
                        LEFT JOIN person p ON p.id = c.person_id
                        WHERE t.id = :task
                            AND l.id = t.list_id
                            AND c.task_id = t.id
                            AND c.revision = :revision
                            AND t.deleted_at IS NULL
                            AND l.owner_id = :person
                            AND l.deleted_at IS NULL
                        ORDER BY c.happened_at DESC, c.id DESC""".formatted(COLUMNS))
                .param("task", taskId)
                .param("person", personId)
                .param("revision", revision)
                .query((row, _) -> past(row))
                .list();
    }

    /** The changes that made the task what it is since it was in that list's revision; the newest first. */
    List<PastChange> findSince(long taskId, Since since) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task_change c
                        LEFT JOIN person p ON p.id = c.person_id
                        WHERE c.task_id = :task
                            AND ((c.list_id = :seenList AND c.revision > :seenRevision)
                                OR (c.list_id = :list AND c.list_id <> :seenList))
                        ORDER BY c.happened_at DESC, c.revision DESC, c.id DESC""".formatted(COLUMNS))
                .param("task", taskId)
                .param("list", since.listId())
                .param("seenList", since.seenListId())
                .param("seenRevision", since.seenRevision())
                .query((row, _) -> past(row))
                .list();
    }

    /** All that those revisions of lists changed, also of lists that are in the trash. */
    List<PastChange> findOfRevisions(long personId, Collection<ListRevision> revisions) {
        Pairs pairs = new Pairs("c.list_id", "c.revision");
        revisions.forEach(one -> pairs.or(one.listId(), one.revision()));
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task_change c
                        CROSS JOIN list l
                        LEFT JOIN person p ON p.id = c.person_id
                        WHERE l.id = c.list_id AND l.owner_id = :person AND (%s)
                        ORDER BY c.id""".formatted(COLUMNS, pairs.condition()))
                .params(pairs.parameters())
                .param("person", personId)
                .query((row, _) -> past(row))
                .list();
    }

    /** The changes of a list and of its tasks before the place, the newest first. */
    List<PastChange> findOfList(long personId, long listId, ChangePlace before, int limit) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM task_change c
                        LEFT JOIN person p ON p.id = c.person_id
                        WHERE c.list_id = :list
                            AND c.revision <= :revision
                            AND (c.revision < :revision OR c.id < :change)
                            AND EXISTS (SELECT 1 FROM list WHERE id = :list AND owner_id = :person AND deleted_at IS NULL)
                        ORDER BY c.revision DESC, c.id DESC
                        LIMIT :limit""".formatted(COLUMNS))
                .param("list", listId)
                .param("revision", before.revision())
                .param("change", before.changeId())
                .param("person", personId)
                .param("limit", limit)
                .query((row, _) -> past(row))
                .list();
    }

    /** In the order they were made, list by list. */
    List<PastChange> findAll(long personId) {
        return database.sql()
                .sql("""
                        SELECT %s
                        FROM list l
                        CROSS JOIN task_change c
                        LEFT JOIN person p ON p.id = c.person_id
                        WHERE l.owner_id = :person AND c.list_id = l.id
                        ORDER BY c.list_id, c.revision, c.id""".formatted(COLUMNS))
                .param("person", personId)
                .query((row, _) -> past(row))
                .list();
    }

    private static PastChange past(ResultSet row) throws SQLException {
        Change change = new Change(
                row.getLong("task_id"),
                row.getLong("list_id"),
                row.getLong("revision"),
                Change.Kind.valueOf(row.getString("kind")),
                Fields.read(row.getString("old_values")),
                Fields.read(row.getString("new_values")),
                names(row.getString("overwritten")));
        return new PastChange(
                row.getLong("id"),
                change,
                Instant.ofEpochMilli(row.getLong("happened_at")),
                Optional.ofNullable(row.getString("username")),
                Optional.of(row.getString("browser")).filter(browser -> !browser.isEmpty()));
    }

    private static Set<String> names(String commaSeparated) {
        return commaSeparated.isEmpty() ? Set.of() : Set.of(commaSeparated.split(","));
    }
}
