package app.doable.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What clients do.
 *
 * @param connections as many clients, each waiting for its answer before it asks again
 * @param requests in turn
 * @param alike whether the first request's answer and statements stand for all
 * @param beside what other clients do at the same time, unmeasured; often nothing
 */
record Scenario(String name, int connections, List<Request> requests, boolean alike, List<Request> beside) {
    static final int READERS = 8;
    static final int WRITERS = 32;
    private static final int LOGINS = 50;
    private static final int BULK = 500;
    private static final int ONE_WRITER = 1;
    private static final Random RANDOM = new Random();
    private static final int SHORTEST_PAGE = 41;
    private static final int LONGEST_PAGE = 60;
    private static final String PAGE = "/tasks?limit=50";

    /** The same bytes without any work for them. */
    Scenario constantly() {
        boolean html = requests.getFirst().accept().equals("text/html");
        String path = MeasuredServer.CONSTANTS + name + (html ? ".html" : ".json");
        Request constant = new Request("GET", path, "*/*", "", "");
        return new Scenario(name, connections, List.of(constant), false, List.of());
    }

    /** The requests as they are sent once; where they differ, from anywhere on, since what was asked is in memory. */
    List<Request> turn() {
        List<Request> turn = new ArrayList<>(requests);
        if (!alike) {
            Collections.rotate(turn, RANDOM.nextInt(turn.size()));
        }
        return turn;
    }

    static List<Scenario> all(People people) {
        String few = people.cookie(Seed.owner(Seed.FEW));
        List<Request> list = List.of(Request.get("/tasks", few));
        List<Scenario> planned = planned(people);
        List<Scenario> all = new ArrayList<>(List.of(
                reading("list-50", list),
                reading("list-1000", List.of(Request.get("/tasks", people.cookie(Seed.owner(Seed.MANY))))),
                reading("home", List.of(Request.page("/", few))),
                reading("page-of-100", List.of(Request.get(PAGE, people.cookie(Seed.owner(Seed.SOME))))),
                reading("page-of-100000", List.of(Request.get(PAGE, people.cookie(Seed.owner(Seed.VERY_MANY))))),
                new Scenario("create", WRITERS, creations(people), true, List.of()),
                new Scenario("complete", WRITERS, completions(people), true, List.of()),
                new Scenario("mix-of-200", WRITERS, mix(people), false, List.of()),
                new Scenario("list-50-logins", READERS, list, false, logins())));
        all.addAll(planned);
        all.addAll(moves(people));
        all.add(new Scenario("complete-repeat", WRITERS, repeats(people), false, List.of()));
        all.add(new Scenario("bulk-500", ONE_WRITER, bulkChanges(people), false, List.of()));
        return all;
    }

    /** One of the first tasks of many goes before and behind another of them: each request changes the order. */
    private static List<Scenario> moves(People people) {
        return Seed.PLANNED.stream()
                .map(size -> {
                    String name = Seed.planner(size);
                    List<Long> tasks = people.tasks(name);
                    String path = "/api/v1/tasks/" + tasks.getFirst() + "/place";
                    List<Request> requests = Stream.of("after", "before")
                            .map(side -> Request.put(
                                    path, people.cookie(name), "{\"%s\": %d}".formatted(side, tasks.getLast())))
                            .toList();
                    return new Scenario("move-" + size, ONE_WRITER, requests, false, List.of());
                })
                .toList();
    }

    /** The same tasks, important and not, in turn: each request changes them all. */
    private static List<Request> bulkChanges(People people) {
        String owner = Seed.owner(Seed.MANY);
        String tasks = people.tasks(owner).stream()
                .limit(BULK)
                .map(id -> Long.toString(id))
                .collect(Collectors.joining(", "));
        return Stream.of("high", "none")
                .map(priority -> Request.post(
                        "/api/v1/tasks/changes",
                        people.cookie(owner),
                        "{\"tasks\": [%s], \"edit\": {\"priority\": \"%s\"}}".formatted(tasks, priority)))
                .toList();
    }

    /** What is due, and the Inbox of the same people: nothing of it is in memory already. */
    private static List<Scenario> planned(People people) {
        List<Scenario> planned = new ArrayList<>();
        for (int size : Seed.PLANNED) {
            String cookie = people.cookie(Seed.planner(size));
            planned.add(new Scenario("today-" + size, READERS, views("today", cookie), false, List.of()));
            planned.add(new Scenario("upcoming-" + size, READERS, views("upcoming", cookie), false, List.of()));
            planned.add(reading("inbox-" + size, List.of(Request.page("/", cookie))));
        }
        return planned;
    }

    /** So many questions that their answers cannot all be kept. */
    private static List<Request> views(String view, String cookie) {
        List<Request> requests = new ArrayList<>();
        for (int limit = SHORTEST_PAGE; limit <= LONGEST_PAGE; limit++) {
            for (String zone : new TreeSet<>(ZoneRulesProvider.getAvailableZoneIds())) {
                requests.add(Request.get(
                        "/api/v1/views/%s?limit=%d&zone=%s"
                                .formatted(view, limit, URLEncoder.encode(zone, StandardCharsets.UTF_8)),
                        cookie));
            }
        }
        Collections.shuffle(requests, new Random(1));
        return requests;
    }

    private static Scenario reading(String name, List<Request> requests) {
        return new Scenario(name, READERS, requests, true, List.of());
    }

    private static List<Request> creations(People people) {
        List<Request> requests = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            requests.add(creation(people.cookie(Seed.person(writer))));
        }
        return requests;
    }

    private static Request creation(String cookie) {
        return Request.post("/tasks", cookie, "{\"task\": \"Feed the ducks, again\"}");
    }

    /** Everything done, then everything open, and so on: each request changes its task. */
    private static List<Request> completions(People people) {
        List<Request> requests = new ArrayList<>();
        for (boolean completed : new boolean[] {true, false}) {
            for (int task = 0; task < Seed.FEW; task++) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    String name = Seed.person(writer);
                    long id = people.tasks(name).get(task);
                    requests.add(completion(people.cookie(name), id, completed));
                }
            }
        }
        return requests;
    }

    private static Request completion(String cookie, long task, boolean completed) {
        return Request.put("/tasks/" + task, cookie, "{\"completed\": " + completed + "}");
    }

    /** Each request completes a task's next time. */
    private static List<Request> repeats(People people) {
        List<Request> requests = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            requests.add(completion(
                    people.cookie(Seed.person(writer)), people.repeating().get(writer), true));
        }
        return requests;
    }

    /** Each person: the page twice, the list six times, a task created and one completed. */
    private static List<Request> mix(People people) {
        List<Request> requests = new ArrayList<>();
        for (int number = 0; number < Seed.PEOPLE; number++) {
            String name = Seed.person(number);
            String cookie = people.cookie(name);
            requests.addAll(Collections.nCopies(2, Request.page("/", cookie)));
            requests.addAll(Collections.nCopies(6, Request.get("/tasks", cookie)));
            requests.add(creation(cookie));
            requests.add(completion(cookie, people.tasks(name).getLast(), number % 2 == 0));
        }
        Collections.shuffle(requests, new Random(1));
        return requests;
    }

    private static List<Request> logins() {
        List<Request> requests = new ArrayList<>();
        for (int number = 0; number < LOGINS; number++) {
            requests.add(Request.post("/login", "", Seed.credentials(Seed.person(number))));
        }
        return requests;
    }
}
