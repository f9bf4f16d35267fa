package app.doable.task;

import app.doable.database.Database;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;

/** People's labels, and which tasks have them. */
final class LabelStore {
    private final Database database;

    LabelStore(Database database) {
        this.database = database;
    }

    /** A label that a task has. */
    record Link(long taskId, LabelName name) {}

    /**
     * A label that a task is to have.
     *
     * @param insteadOf one that it has
     */
    record Given(long taskId, LabelName name, Optional<LabelName> insteadOf) {}

    /** In the order of their names. */
    List<Label> findAll(long personId) {
        return database.sql()
                .sql("""
                        SELECT b.id, b.name, COUNT(l.id) AS open_tasks
                        FROM label b
                        LEFT JOIN task_label a ON a.label_id = b.id
                        LEFT JOIN task t ON t.id = a.task_id AND t.done_at = 0
                        LEFT JOIN list l ON l.id = t.list_id AND l.deleted_at IS NULL AND l.archived_at IS NULL
                        WHERE b.person_id = :person
                        GROUP BY b.id, b.name, b.name_key
                        ORDER BY b.name_key""")
                .param("person", personId)
                .query((row, _) -> new Label(row.getLong("id"), row.getString("name"), row.getInt("open_tasks")))
                .list();
    }

    /** The names of the label of that number and of the one of that key, by number. */
    Map<Long, String> find(long personId, long id, String key) {
        Map<Long, String> names = new HashMap<>();
        database.sql()
                .sql("SELECT id, name FROM label WHERE person_id = :person AND (id = :id OR name_key = :key)")
                .param("person", personId)
                .param("id", id)
                .param("key", key)
                .query(row -> {
                    names.put(row.getLong("id"), row.getString("name"));
                });
        return names;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the person has another by that key */
    void rename(long id, LabelName name) {
        database.sql()
                .sql("UPDATE label SET name = :name, name_key = :key WHERE id = :id")
                .param("name", name.text())
                .param("key", name.key())
                .param("id", id)
                .update();
    }

    /** Spells those of the person's labels otherwise that have the same keys. */
    void respell(long personId, Collection<LabelName> names) {
        database.forEach(
                "UPDATE label SET name = :name WHERE person_id = :person AND name_key = :key",
                names.stream().map(name -> row(personId, name)).toList());
    }

    /** What had the one has the other, and the one is gone. */
    void merge(long id, long other) {
        database.sql().sql("""
                        INSERT INTO task_label (task_id, label_id)
                        SELECT a.task_id, :other FROM task_label a
                        WHERE a.label_id = :id
                            AND NOT EXISTS (SELECT 1 FROM task_label o WHERE o.task_id = a.task_id AND o.label_id = :other)""").param("id", id).param("other", other).update();
        delete(id);
    }

    void delete(long id) {
        database.sql().sql("DELETE FROM label WHERE id = :id").param("id", id).update();
    }

    /** Those that the person has already stay as they are. */
    void insert(long personId, Collection<LabelName> names) {
        List<Map<String, Object>> rows = names.stream()
                .distinct()
                .sorted(Comparator.comparing(LabelName::key)) // one order for all, against deadlocks
                .map(name -> row(personId, name))
                .toList();
        database.forEach(
                "INSERT INTO label (person_id, name, name_key) VALUES (:person, :name, :key) "
                        + database.unlessThere("name"),
                rows);
    }

    private static Map<String, Object> row(long personId, LabelName name) {
        return Map.of("person", personId, "name", name.text(), "key", name.key());
    }

    /**
     * One that is given instead of another takes its place.
     *
     * @throws Overtaken when one is gone meanwhile
     */
    void attach(long personId, Collection<Given> given) {
        List<Map<String, Object>> rows = given.stream()
                .map(one -> Map.<String, Object>of(
                        "task", one.taskId(),
                        "person", personId,
                        "key", one.name().key(),
                        "insteadOf", one.insteadOf().orElse(one.name()).key()))
                .toList();
        try {
            List<Integer> attached = database.countEach("""
                    INSERT INTO task_label (task_id, label_id)
                    SELECT :task, b.id FROM label b WHERE b.person_id = :person AND b.name_key = :insteadOf
                    %s label_id = (SELECT b.id FROM label b WHERE b.person_id = :person AND b.name_key = :key)""".formatted(database.orUpdate("task_id, label_id")), rows);
            if (attached.contains(0)) {
                throw new Overtaken();
            }
        } catch (DataIntegrityViolationException e) {
            throw new Overtaken();
        }
    }

    void detach(long personId, Collection<Link> links) {
        List<Map<String, Object>> rows = links.stream()
                .map(link -> Map.<String, Object>of(
                        "task",
                        link.taskId(),
                        "person",
                        personId,
                        "key",
                        link.name().key()))
                .toList();
        database.forEach("""
                DELETE FROM task_label
                WHERE task_id = :task
                    AND label_id IN (SELECT b.id FROM label b WHERE b.person_id = :person AND b.name_key = :key)""", rows);
    }
}
