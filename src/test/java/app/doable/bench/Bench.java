package app.doable.bench;

import app.doable.Application;
import app.doable.config.Config;
import app.doable.database.Database;
import app.doable.testing.TestDatabases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures, and prints one table. */
public final class Bench {
    private static final Duration UNTIL_IDLE = Duration.ofSeconds(10);

    private final Arguments arguments;
    private final Map<String, String> settings;
    private final Config config;
    private final BareDatabase bare;

    private Bench(Arguments arguments) throws IOException {
        this.arguments = arguments;
        this.settings = new HashMap<>(TestDatabases.settings(arguments.database()));
        settings.put("DOABLE_PORT", Integer.toString(freePort()));
        this.config = Config.load(settings);
        this.bare = new BareDatabase(config);
    }

    public static void main(String[] words) throws IOException, SQLException {
        try {
            new Bench(Arguments.parse(Arrays.asList(words))).run();
        } catch (IllegalArgumentException e) {
            System.err.println("./bench: " + e.getMessage());
            System.exit(2);
        }
        System.exit(0); // the libraries' pooled threads would keep the process for a while
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void run() throws SQLException {
        tell("starting");
        List<Budget> budgets = starts();
        tell("seeding");
        try (Connection connection = bare.connect()) {
            Seed.rest(connection, arguments.others());
        }
        List<Measurement> measurements = new ArrayList<>();
        try (MeasuredServer server = start()) {
            People people = People.find(server.client(), config.port());
            List<Scenario> scenarios =
                    Scenario.all(people).stream().filter(arguments::wants).toList();
            tell("warming up");
            scenarios.forEach(scenario -> Measurement.warmUp(server, scenario));
            for (Scenario scenario : scenarios) {
                tell("measuring " + scenario.name());
                measurements.add(Measurement.of(server, scenario, arguments.seconds()));
            }
        }
        alone(measurements);
        new Report(System.out).print(measurements);
        budgets.forEach(System.out::println);
    }

    private static void tell(String progress) {
        System.err.println("./bench: " + progress + " …");
    }

    private MeasuredServer start() {
        return MeasuredServer.start(arguments.server(), settings, config.port());
    }

    /** The first start makes the schema; the second is like those that follow. */
    private List<Budget> starts() {
        Duration first;
        try (MeasuredServer server = start()) {
            first = server.startTime();
            Seed.first(server.client());
        }
        try (MeasuredServer server = start()) {
            MeasuredServer.pause(UNTIL_IDLE);
            return List.of(
                    Budget.atMost("ms to the first answer, with a new database", first.toNanos() / 1e6, 2_000),
                    Budget.atMost("ms to the first answer", server.startTime().toNanos() / 1e6, 1_200),
                    Budget.atMost("MiB of idle memory", server.memory(), 150));
        }
    }

    /** Runs the statements of each scenario without the server. */
    private void alone(List<Measurement> measurements) {
        Duration time = Duration.ofSeconds(arguments.seconds());
        Map<Scenario, List<Transaction>> recorded = recorded(measurements.stream()
                .map(Measurement::scenario)
                .filter(Scenario::alike)
                .toList());
        measurements.replaceAll(measured -> {
            List<Transaction> transactions = recorded.get(measured.scenario());
            if (transactions == null) {
                return measured;
            }
            tell("running the statements of " + measured.scenario().name() + " alone");
            return measured.with(bare.run(transactions, time));
        });
    }

    /** An application in this process, on the same database and port, tells which statements each request makes. */
    private Map<Scenario, List<Transaction>> recorded(List<Scenario> scenarios) {
        Transaction.Recorder recorder = new Transaction.Recorder();
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        try (Application application = new Application(config, Database.open(config, recorder::observe), clock)) {
            Client client = new Client(URI.create("http://127.0.0.1:" + application.start()));
            Map<Scenario, List<Transaction>> recorded = new HashMap<>();
            for (Scenario scenario : scenarios) {
                recorded.put(
                        scenario,
                        scenario.requests().stream()
                                .limit(scenario.connections())
                                .map(request -> recorder.record(() -> client.answer(request)))
                                .toList());
            }
            return recorded;
        }
    }
}
