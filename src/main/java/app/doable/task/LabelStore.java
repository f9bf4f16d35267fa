package app.doable.task;

import app.doable.database.Database;
import java.util.Collection;
import java.util.List;

/** People's labels, and which tasks have them. */
final class LabelStore {
    private final Database database;

    LabelStore(Database database) {
        this.database = database;
    }

    /** Those that the person has already stay as they are. */
    void insert(long personId, Collection<LabelName> names) {
        List<Object[]> rows = names.stream()
                .sorted(java.util.Comparator.comparing(LabelName::key)) // one order for all, against deadlocks
                .map(name -> new Object[] {personId, name.text(), name.key()})
                .toList();
        database.sql()
                .sql("INSERT INTO label (person_id, name, name_key) VALUES :rows " + database.unlessThere("name"))
                .param("rows", rows)
                .update();
    }

    void attach(long personId, long taskId, Collection<LabelName> names) {
        database.sql()
                .sql("""
                        INSERT INTO task_label (task_id, label_id)
                        SELECT :task, b.id FROM label b WHERE b.person_id = :person AND b.name_key IN (:keys)""")
                .param("task", taskId)
                .param("person", personId)
                .param("keys", names.stream().map(LabelName::key).toList())
                .update();
    }

    void detach(long personId, long taskId, Collection<LabelName> names) {
        database.sql()
                .sql("""
                        DELETE FROM task_label
                        WHERE task_id = :task
                            AND label_id IN (SELECT b.id FROM label b WHERE b.person_id = :person AND b.name_key IN (:keys))""")
                .param("task", taskId)
                .param("person", personId)
                .param("keys", names.stream().map(LabelName::key).toList())
                .update();
    }
}
