package app.doable.task;

import app.doable.account.Actor;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.history.PastChange;
import app.doable.list.Lists;
import app.doable.testing.SettableClock;
import java.util.List;
import java.util.Optional;

/** People with an Inbox each, and the doors to their tasks, without a server. */
final class TaskHousehold {
    final SettableClock clock = new SettableClock();
    final Database database;
    final Lists lists;
    final Tasks tasks;

    TaskHousehold(Database database) {
        this.database = database;
        this.lists = new Lists(database, clock);
        this.tasks = new Tasks(database, lists, new History(database, clock), clock);
    }

    /** Somebody new, as their next request sees them. */
    Actor arrives(String username) {
        long id = database.write(() -> {
            database.sql().sql("""
                            INSERT INTO person
                                (username, username_key, display_name, password_hash, administrator, created_at)
                            VALUES (:name, :name, :name, '', FALSE, 0)""").param("name", username).update();
            long person = database.sql()
                    .sql("SELECT id FROM person WHERE username_key = :name")
                    .param("name", username)
                    .query(Long.class)
                    .single();
            lists.arrived(person);
            return person;
        });
        return again(new Actor(id, username, username, false, 1, Optional.empty(), Optional.empty(), List.of()));
    }

    /** The same person's next request: it knows the lists as they are now. */
    Actor again(Actor actor) {
        List<Actor.ListRevision> now = database.read(() -> database.sql()
                .sql("SELECT id, revision FROM list WHERE owner_id = :person ORDER BY id")
                .param("person", actor.personId())
                .query((row, _) -> new Actor.ListRevision(row.getLong("id"), row.getLong("revision")))
                .list());
        return new Actor(
                actor.personId(),
                actor.username(),
                actor.displayName(),
                actor.administrator(),
                actor.sessionId(),
                actor.language(),
                actor.theme(),
                now);
    }

    Task add(Actor actor, String text) {
        return tasks.create(actor, text, CreationKey.NONE);
    }

    List<String> texts(Actor actor) {
        return tasks.all(actor).stream().map(Task::text).toList();
    }

    long revision(Actor actor) {
        return again(actor).lists().getFirst().revision();
    }

    PastChange lastChange(Actor actor, Task task) {
        return tasks.changes(actor, task.id()).getFirst();
    }
}
