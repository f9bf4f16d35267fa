package app.doable.task;

import app.doable.account.Actor;
import app.doable.account.Preferences;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.history.PastChange;
import app.doable.list.Lists;
import app.doable.testing.SettableClock;
import java.util.List;

/** People with an Inbox each, and the doors to their tasks, without a server. */
public final class TaskHousehold {
    public final SettableClock clock = new SettableClock();
    public final Database database;
    public final Lists lists;
    final History history;
    public final Tasks tasks;
    public final TaskPast past;
    final Labels labels;
    final Trash trash;

    public TaskHousehold(Database database) {
        this.database = database;
        this.history = new History(database, clock);
        this.lists = new Lists(database, history, clock);
        this.tasks = new Tasks(database, history, clock);
        this.past = new TaskPast(database, lists, history, clock);
        this.labels = new Labels(database, history);
        this.trash = new Trash(database, clock);
    }

    /** Somebody new, as their next request sees them. */
    public Actor arrives(String username) {
        long id = database.write(() -> {
            database.sql().sql("""
                            INSERT INTO person
                                (username, username_key, display_name, password_hash, administrator, letter_keys,
                                created_at)
                            VALUES (:name, :name, :name, '', FALSE, TRUE, 0)""").param("name", username).update();
            long person = database.sql()
                    .sql("SELECT id FROM person WHERE username_key = :name")
                    .param("name", username)
                    .query(Long.class)
                    .single();
            lists.arrived(person);
            return person;
        });
        return again(new Actor(id, username, username, false, 1, Preferences.UNCHOSEN, List.of()));
    }

    /** The same person's next request: it knows the lists as they are now. */
    public Actor again(Actor actor) {
        List<Actor.SeenList> now = database.read(() -> database.sql()
                .sql("""
                        SELECT id, revision, name, color, inbox_of, archived_at
                        FROM list
                        WHERE owner_id = :person AND deleted_at IS NULL
                        ORDER BY sort_key, id""")
                .param("person", actor.personId())
                .query((row, _) -> new Actor.SeenList(
                        row.getLong("id"),
                        row.getLong("revision"),
                        row.getString("name"),
                        row.getString("color"),
                        row.getObject("inbox_of") != null,
                        row.getObject("archived_at") != null))
                .list());
        return new Actor(
                actor.personId(),
                actor.username(),
                actor.displayName(),
                actor.administrator(),
                actor.sessionId(),
                actor.preferences(),
                now);
    }

    public Task add(Actor actor, String text) {
        return tasks.create(actor, text, CreationKey.NONE);
    }

    public List<String> texts(Actor actor) {
        return tasks.all(actor).stream().map(Task::text).toList();
    }

    long newList(Actor actor, String name) {
        return lists.create(actor, name, "").id();
    }

    long revision(Actor actor, long list) {
        return again(actor).lists().stream()
                .filter(one -> one.id() == list)
                .findFirst()
                .orElseThrow()
                .revision();
    }

    public long revision(Actor actor) {
        return again(actor).lists().getFirst().revision();
    }

    public PastChange lastChange(Actor actor, Task task) {
        return past.changes(actor, task.id()).getFirst();
    }
}
