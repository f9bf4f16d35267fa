package app.doable.bench;

import app.doable.testing.RowCopies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * People with lists of the sizes that are measured. The first person, list and task come over HTTP; the others are
 * copies of their rows and of their session's, since 100,000 requests and 200 passwords would take minutes.
 */
final class Seed {
    static final String PASSWORD = "the benches of the park";
    static final String FIRST = "bench";
    /** Those who do a bit of everything. */
    static final int PEOPLE = 200;

    static final int FEW = 50;
    static final int SOME = 100;
    static final int MANY = 1_000;
    static final int VERY_MANY = 100_000;

    /** The tasks of those who plan, from few to many. */
    static final List<Integer> PLANNED = List.of(MANY, 10_000, VERY_MANY);

    private Seed() {}

    /** The name of one of the {@link #PEOPLE}, each with {@link #FEW} tasks. */
    static String person(int number) {
        return "person" + number;
    }

    /** The name of the one with that many tasks. */
    static String owner(int tasks) {
        return "owner" + tasks;
    }

    /** The name of the one with that many tasks, all due. */
    static String planner(int tasks) {
        return "planner" + tasks;
    }

    /** Makes the first person, with one task. */
    static void first(Client client) {
        String credentials = credentials(FIRST);
        client.answer(Request.post("/register", "", credentials));
        String cookie = client.logIn(FIRST);
        client.answer(Request.post("/tasks", cookie, "{\"task\": \"Bring the bread, 0\"}"));
    }

    /** The session token of that person. */
    static String token(String name) {
        return "bench-session-of-" + name;
    }

    /** As the server does. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String credentials(String name) {
        return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD);
    }

    /** Somebody to make, with that many tasks; a planner's have days to be due, half of them over. */
    private record Person(String name, int tasks, boolean plans) {}

    private static List<Person> people(int others) {
        List<Person> people = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(new Person(person(number), FEW, false));
        }
        for (int size : List.of(FEW, SOME, MANY, VERY_MANY)) {
            people.add(new Person(owner(size), size, false));
        }
        PLANNED.forEach(size -> people.add(new Person(planner(size), size, true)));
        for (int made = 0; made < others; made += MANY) {
            people.add(new Person("other" + made, Math.min(MANY, others - made), true));
        }
        return people;
    }

    /** Copies the first person, and so often that there are so many tasks of no interest. */
    static void rest(Connection connection, int others) throws SQLException {
        connection.setAutoCommit(false);
        RowCopies rows = new RowCopies(connection);
        List<Person> made = people(others);
        long first = rows.numbers("SELECT id FROM person").getFirst();
        IntFunction<@Nullable Object> name = number -> made.get(number).name();
        rows.copy("person", first, made.size(), Map.of("username", name, "username_key", name));
        List<Long> people = rows.numbers("SELECT id FROM person WHERE id > " + first + " ORDER BY id");
        long session = rows.numbers("SELECT id FROM session").getFirst();
        rows.copy(
                "session",
                session,
                people.size(),
                Map.of(
                        "person_id",
                        people::get,
                        "token_hash",
                        number -> hash(token(made.get(number).name()))));
        long inbox = rows.numbers("SELECT id FROM list").getFirst();
        rows.copy("list", inbox, people.size(), Map.of("owner_id", people::get, "inbox_of", people::get));
        List<Long> lists = rows.numbers("SELECT id FROM list WHERE id > " + inbox + " ORDER BY id");
        long task = rows.numbers("SELECT id FROM task").getFirst();
        for (int person = 0; person < lists.size(); person++) {
            rows.copy(
                    "task",
                    task,
                    made.get(person).tasks(),
                    values(lists.get(person), made.get(person).plans()));
        }
        connection.commit();
    }

    private static Map<String, IntFunction<@Nullable Object>> values(long list, boolean planned) {
        Map<String, IntFunction<@Nullable Object>> values = new HashMap<>();
        values.put("list_id", any -> list);
        values.put("text", number -> "Bring the bread, " + number);
        values.put("sort_key", number -> String.format(Locale.ROOT, "g%07d", number));
        if (planned) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            IntFunction<LocalDateTime> due =
                    number -> today.plusDays(number * 7919L % 730 - 365).atTime(number % 24, 0);
            IntPredicate timed = number -> number % 4 == 0;
            values.put("priority", number -> 1 + number % 4);
            values.put("due_date", number -> due.apply(number).toLocalDate().toString());
            values.put(
                    "due_time",
                    number ->
                            timed.test(number) ? due.apply(number).toLocalTime().toString() : "");
            values.put("due_zone", number -> timed.test(number) ? "UTC" : "");
            values.put(
                    "due_at",
                    number -> timed.test(number)
                            ? due.apply(number).toInstant(ZoneOffset.UTC).toEpochMilli()
                            : null);
        }
        return values;
    }
}
