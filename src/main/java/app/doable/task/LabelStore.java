package app.doable.task;

import app.doable.database.Database;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People's labels, and which tasks have them. */
final class LabelStore {
    private final Database database;

    LabelStore(Database database) {
        this.database = database;
    }

    /** A label that a task has, or is to have. */
    record Link(long taskId, LabelName name) {}

    /** Those that the person has already stay as they are. */
    void insert(long personId, Collection<LabelName> names) {
        List<Map<String, Object>> rows = names.stream()
                .distinct()
                .sorted(Comparator.comparing(LabelName::key)) // one order for all, against deadlocks
                .map(name -> Map.<String, Object>of("person", personId, "name", name.text(), "key", name.key()))
                .toList();
        database.forEach(
                "INSERT INTO label (person_id, name, name_key) VALUES (:person, :name, :key) "
                        + database.unlessThere("name"),
                rows);
    }

    /** As they are spelled, by their keys. */
    Map<String, String> findNames(long personId, Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        database.sql()
                .sql("SELECT name, name_key FROM label WHERE person_id = :person AND name_key IN (:keys)")
                .param("person", personId)
                .param("keys", keys)
                .query(row -> {
                    names.put(row.getString("name_key"), row.getString("name"));
                });
        return names;
    }

    void attach(long personId, Collection<Link> links) {
        database.forEach("""
                INSERT INTO task_label (task_id, label_id)
                SELECT :task, b.id FROM label b WHERE b.person_id = :person AND b.name_key = :key""", rows(personId, links));
    }

    void detach(long personId, Collection<Link> links) {
        database.forEach("""
                DELETE FROM task_label
                WHERE task_id = :task
                    AND label_id IN (SELECT b.id FROM label b WHERE b.person_id = :person AND b.name_key = :key)""", rows(personId, links));
    }

    private static List<Map<String, Object>> rows(long personId, Collection<Link> links) {
        return links.stream()
                .map(link -> Map.<String, Object>of(
                        "task",
                        link.taskId(),
                        "person",
                        personId,
                        "key",
                        link.name().key()))
                .toList();
    }
}
