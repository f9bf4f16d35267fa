package app.doable.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everybody of the {@link Seed}, logged in. */
final class People {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> tasks = new HashMap<>();

    static People logIn(Client client) {
        People people = new People();
        List<String> names = Stream.concat(
                        IntStream.range(0, Seed.PEOPLE).mapToObj(Seed::person),
                        Stream.of(Seed.FEW, Seed.SOME, Seed.MANY, Seed.VERY_MANY)
                                .map(Seed::owner))
                .toList();
        names.parallelStream().forEach(name -> people.cookies.put(name, client.logIn(name)));
        IntStream.range(0, Seed.PEOPLE)
                .mapToObj(Seed::person)
                .forEach(name ->
                        people.tasks.put(name, ids(client.answer(Request.get("/tasks", people.cookie(name))))));
        return people;
    }

    private static List<Long> ids(String list) {
        return ID.matcher(list)
                .results()
                .map(result -> Long.valueOf(result.group(1)))
                .toList();
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    List<Long> tasks(String name) {
        return tasks.getOrDefault(name, List.of());
    }
}
