package app.doable.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * What was found out about one scenario.
 *
 * @param statements for each request; NaN while the server does not count them
 * @param constant the same bytes without any work
 * @param bare the same statements without a server
 */
record Measurement(
        Scenario scenario,
        Load.Result load,
        Duration cpu,
        double statements,
        Optional<Measurement> constant,
        Optional<BareDatabase.Result> bare) {
    private static final int WARM_UP_SECONDS = 2;

    static void warmUp(MeasuredServer server, Scenario scenario) {
        warmUp(server, scenario, WARM_UP_SECONDS);
        if (scenario.alike()) {
            Scenario same = scenario.constantly();
            server.keep(
                    same.requests().getFirst().path(),
                    server.client().answer(scenario.requests().getFirst()));
            warmUp(server, same, WARM_UP_SECONDS);
        }
    }

    /** A server that has done nothing yet may refuse some of so many at once; what counts comes later. */
    private static void warmUp(MeasuredServer server, Scenario scenario, int seconds) {
        Load.start(server.url(), scenario.turn(), scenario.connections(), seconds)
                .end();
    }

    static Measurement of(MeasuredServer server, Scenario scenario, int seconds) {
        if (!scenario.alike()) {
            return measure(server, scenario, seconds);
        }
        Measurement constant = measure(server, scenario.constantly(), seconds);
        Measurement measured = measure(server, scenario, seconds);
        return new Measurement(
                scenario, measured.load, measured.cpu, measured.statements, Optional.of(constant), Optional.empty());
    }

    private static Measurement measure(MeasuredServer server, Scenario scenario, int seconds) {
        double statements = server.statements();
        Duration cpu = server.cpu();
        Load.Result result = load(server, scenario, seconds);
        Duration used = server.cpu().minus(cpu);
        return new Measurement(
                scenario,
                result,
                used.dividedBy(result.requests()),
                (server.statements() - statements) / result.requests(),
                Optional.empty(),
                Optional.empty());
    }

    private static Load.Result load(MeasuredServer server, Scenario scenario, int seconds) {
        Load load = Load.start(server.url(), scenario.turn(), scenario.connections(), seconds);
        if (!scenario.beside().isEmpty()) {
            Load.start(server.url(), scenario.beside(), scenario.beside().size(), seconds)
                    .result();
        }
        return load.result();
    }

    Measurement with(BareDatabase.Result result) {
        return new Measurement(scenario, load, cpu, statements, constant, Optional.of(result));
    }

    /** Of the processor time of the same bytes without any work. */
    double timesConstant() {
        return constant.map(other -> ratio(cpu, other.cpu)).orElse(Double.NaN);
    }

    /** Of the throughput of the same statements without a server, each request in a transaction of its own. */
    double timesBare() {
        return bare.map(other -> load.perSecond() / other.perSecond()).orElse(Double.NaN);
    }

    static double ratio(Duration one, Duration other) {
        return (double) one.toNanos() / other.toNanos();
    }
}
