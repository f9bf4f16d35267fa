package app.doable.task;

import app.doable.database.Database;
import app.doable.database.TextArray;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.Repeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A task as a row: what every query of tasks selects, and what is bound when one is written. */
final class TaskRowStore {
    private final String columns;

    TaskRowStore(Database database) {
        this.columns = """
                t.id, t.list_id, t.parent_id, t.text, t.notes, t.priority, t.start_date, t.due_date, t.due_time, t.due_zone,
                t.repeat_rule, t.repeat_anchor, t.repeat_start, t.repeat_done,
                t.sort_key, t.revision, t.created_at, t.completed_at, t.last_completed_at, t.deleted_at,
                (SELECT p.username FROM person p WHERE p.id = t.created_by) AS created_by_name,
                (SELECT %s FROM task_label a CROSS JOIN label b WHERE a.task_id = t.id AND b.id = a.label_id) AS labels""".formatted(database.arrayOf("b.name"));
    }

    /** Of a task that the query calls {@code t}. */
    String columns() {
        return columns;
    }

    static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("id"),
                new Position(row.getLong("list_id"), number(row, "parent_id"), row.getString("sort_key")),
                details(row),
                new TaskState(
                        instant(row, "completed_at"), instant(row, "last_completed_at"), instant(row, "deleted_at")),
                new Origin(
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        Optional.ofNullable(row.getString("created_by_name"))),
                row.getLong("revision"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }

    private static Details details(ResultSet row) throws SQLException {
        String notes = row.getString("notes");
        String start = row.getString("start_date");
        String due = row.getString("due_date");
        return new Details(
                row.getString("text"),
                notes == null ? "" : notes,
                due.isEmpty()
                        ? Optional.empty()
                        : Optional.of(DueJson.of(due, row.getString("due_time"), row.getString("due_zone"))),
                start.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(start)),
                Priority.of(row.getInt("priority")),
                LabelName.sorted(TextArray.texts(row.getString("labels"))),
                repeat(row));
    }

    private static Optional<Repeat> repeat(ResultSet row) throws SQLException {
        String rule = row.getString("repeat_rule");
        if (rule == null) {
            return Optional.empty();
        }
        String[] parts = row.getString("repeat_start").split(" ", -1);
        return Optional.of(new Repeat(
                rule,
                Anchor.valueOf(row.getString("repeat_anchor")),
                SeriesDue.of(DueJson.of(parts[0], parts[1], parts[2])),
                row.getInt("repeat_done"),
                parts.length == 3
                        ? Optional.empty()
                        : Optional.of(SeriesDue.of(DueJson.of(parts[3], parts[1], parts[2])))));
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /** The columns that a change of a task may write, by name in camel case. */
    static Map<String, @Nullable Object> values(Task task) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", task.id());
        values.put("list", task.listId());
        values.put("parent", task.parentId().orElse(null));
        values.put("sortKey", task.sortKey());
        values.put("revision", task.revision());
        values.put("completedAt", task.completedAt().map(Instant::toEpochMilli).orElse(null));
        values.put(
                "lastCompletedAt",
                task.lastCompletedAt().map(Instant::toEpochMilli).orElse(null));
        values.put("deletedAt", task.deletedAt().map(Instant::toEpochMilli).orElse(null));
        Details details = task.details();
        values.put("text", details.text());
        values.put("textKey", TextKey.of(details.text()));
        values.put("notes", details.notes().isEmpty() ? null : details.notes());
        values.put("priority", details.priority().number());
        values.put("startDate", details.start().map(LocalDate::toString).orElse(""));
        values.putAll(due(details.due()));
        values.put("dueAt", details.due().map(TaskRowStore::instant).orElse(null));
        Optional<Repeat> repeat = details.repeat();
        values.put("repeatRule", repeat.map(Repeat::rule).orElse(null));
        values.put("repeatAnchor", repeat.map(Repeat::anchor).map(Anchor::name).orElse(null));
        values.put("repeatStart", repeat.map(TaskRowStore::start).orElse(null));
        values.put("repeatDone", repeat.map(Repeat::done).orElse(0));
        return values;
    }

    /** The three columns of a date; of none they are empty. */
    static Map<String, String> due(Optional<Due> due) {
        Map<String, String> parts = due.map(DueJson::write).orElse(Map.of());
        return Map.of(
                "dueDate", parts.getOrDefault(DueJson.DATE, ""),
                "dueTime", parts.getOrDefault(DueJson.TIME, ""),
                "dueZone", parts.getOrDefault(DueJson.ZONE, ""));
    }

    /** Date, time and zone in one column, parted by spaces, and the date at that time that the present one is instead of. */
    private static String start(Repeat repeat) {
        Map<String, String> start = due(Optional.of(SeriesDue.toTask(repeat.start())));
        String instead = repeat.insteadOf()
                .map(SeriesDue::toTask)
                .map(due -> " " + due.date())
                .orElse("");
        return start.get("dueDate") + " " + start.get("dueTime") + " " + start.get("dueZone") + instead;
    }

    private static @Nullable Long instant(Due due) {
        return due instanceof Due.Moment(LocalDateTime at, ZoneId zone)
                ? at.atZone(zone).toInstant().toEpochMilli()
                : null;
    }
}
