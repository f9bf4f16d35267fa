package app.doable.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The table. */
final class Report {
    private static final String ROW = "%-16s %8s %8s %8s %7s %6s | %7s %6s | %8s %7s | %s%n";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(List<Measurement> measurements) {
        out.printf(ROW, "", "", "", "", "server", "state-", "constant", "CPU", "bare", "CPU", "");
        out.printf(
                ROW,
                "scenario",
                "req/s",
                "p50 ms",
                "p99 ms",
                "CPU µs",
                "ments",
                "CPU µs",
                "x",
                "JDBC/s",
                "µs",
                "budget");
        Map<String, Measurement> all = new LinkedHashMap<>();
        for (Measurement measured : measurements) {
            all.put(measured.scenario().name(), measured);
            Optional<Measurement> constant = measured.constant();
            Optional<BareDatabase.Result> bare = measured.bare();
            out.printf(
                    ROW,
                    measured.scenario().name(),
                    number(measured.load().perSecond(), 0),
                    milliseconds(measured.load().median()),
                    milliseconds(measured.load().percentile99()),
                    microseconds(measured.cpu()),
                    number(measured.statements(), 2),
                    constant.map(other -> microseconds(other.cpu())).orElse("–"),
                    constant.isPresent() ? number(measured.timesConstant(), 1) : "–",
                    bare.map(other -> number(other.perSecond(), 0)).orElse("–"),
                    bare.map(other -> microseconds(other.cpu())).orElse("–"),
                    Budget.tell(Budget.of(measured, all)));
        }
    }

    private static String number(double number, int decimals) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    private static String milliseconds(Duration duration) {
        return number(duration.toNanos() / 1e6, 2);
    }

    private static String microseconds(Duration duration) {
        return number(duration.toNanos() / 1e3, 0);
    }
}
