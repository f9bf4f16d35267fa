package app.doable.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Everybody of the {@link Seed}, as the server at that port knows them. */
final class People {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final Map<String, List<Long>> tasks = new HashMap<>();
    private final List<Long> repeating = new ArrayList<>();
    private final int port;

    private People(int port) {
        this.port = port;
    }

    static People find(Client client, int port) {
        People people = new People(port);
        for (int number = 0; number < Seed.PEOPLE; number++) {
            people.ask(client, Seed.person(number));
        }
        people.ask(client, Seed.owner(Seed.MANY));
        Seed.PLANNED.forEach(size -> people.askFew(client, Seed.planner(size)));
        for (int number = 0; number < Scenario.WRITERS; number++) {
            people.repeat(client, Seed.person(number));
        }
        return people;
    }

    private void repeat(Client client, String name) {
        String daily = """
                {"task": "Feed the ducks", "due": {"date": "2026-01-01"}, "repeat": {"rule": "FREQ=DAILY"}}""";
        repeating.addAll(
                ids(client.answer(Request.post("/tasks", cookie(name), daily)).replaceAll("\\s", "")));
    }

    /** One of each of the writers, daily, in their order. */
    List<Long> repeating() {
        return repeating;
    }

    private void ask(Client client, String name) {
        tasks.put(name, ids(client.answer(Request.get("/tasks", cookie(name)))));
    }

    private void askFew(Client client, String name) {
        tasks.put(name, ids(client.answer(Request.get("/tasks?limit=10", cookie(name)))));
    }

    private static List<Long> ids(String list) {
        return ID.matcher(list)
                .results()
                .map(result -> Long.valueOf(result.group(1)))
                .toList();
    }

    String cookie(String name) {
        return "doable-" + port + "=" + Seed.token(name);
    }

    List<Long> tasks(String name) {
        return tasks.getOrDefault(name, List.of());
    }
}
