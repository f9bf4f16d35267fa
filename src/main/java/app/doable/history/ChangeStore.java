package app.doable.history;

import app.doable.database.Database;

final class ChangeStore {
    private final Database database;

    ChangeStore(Database database) {
        this.database = database;
    }

    void insert(Change change, String before, String after, long personId, long sessionId, long now) {
        database.sql()
                .sql("""
                        INSERT INTO task_change (task_id, list_id, revision, person_id, session_id, kind,
                            old_values, new_values, happened_at)
                        VALUES (:task, :list, :revision, :person, :session, :kind, :before, :after, :now)""")
                .param("task", change.taskId())
                .param("list", change.listId())
                .param("revision", change.revision())
                .param("person", personId)
                .param("session", sessionId)
                .param("kind", change.kind().name())
                .param("before", before)
                .param("after", after)
                .param("now", now)
                .update();
    }
}
