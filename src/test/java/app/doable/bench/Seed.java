package app.doable.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    private Seed() {}

    /** The name of one of the {@link #PEOPLE}, each with {@link #FEW} tasks. */
    static String person(int number) {
        return "person" + number;
    }

    /** The name of the one with that many tasks. */
    static String owner(int tasks) {
        return "owner" + tasks;
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

    /** Copies the first person. */
    static void rest(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Rows rows = new Rows(connection);
        List<String> names = new ArrayList<>();
        List<Integer> tasks = new ArrayList<>();
        for (int number = 0; number < PEOPLE; number++) {
            names.add(person(number));
            tasks.add(FEW);
        }
        for (int size : List.of(FEW, SOME, MANY, VERY_MANY)) {
            names.add(owner(size));
            tasks.add(size);
        }
        long first = rows.numbers("SELECT id FROM person").getFirst();
        rows.copy("person", first, names.size(), Map.of("username", names::get, "username_key", names::get));
        List<Long> people = rows.numbers("SELECT id FROM person WHERE id > " + first + " ORDER BY id");
        long session = rows.numbers("SELECT id FROM session").getFirst();
        rows.copy(
                "session",
                session,
                people.size(),
                Map.of("person_id", people::get, "token_hash", number -> hash(token(names.get(number)))));
        long inbox = rows.numbers("SELECT id FROM list").getFirst();
        rows.copy("list", inbox, people.size(), Map.of("owner_id", people::get, "inbox_of", people::get));
        List<Long> lists = rows.numbers("SELECT id FROM list WHERE id > " + inbox + " ORDER BY id");
        long task = rows.numbers("SELECT id FROM task").getFirst();
        for (int person = 0; person < lists.size(); person++) {
            long list = lists.get(person);
            rows.copy(
                    "task",
                    task,
                    tasks.get(person),
                    Map.of(
                            "list_id", any -> list,
                            "text", number -> "Bring the bread, " + number,
                            "sort_key", number -> String.format(Locale.ROOT, "g%07d", number)));
        }
        connection.commit();
    }
}
