package app.doable;

import app.doable.config.Config;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * How log lines are written: as text for people, or one JSON object a line for programs. Logback finds it as a service
 * where there is no file for it, as in the tests: to read one takes longer than all that is said here.
 */
@ConfiguratorRank(ConfiguratorRank.NOMINAL)
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{20} %msg %kvp{NONE}%n";

    /** Everybody's warnings, our own news, and of some less. */
    private static final Map<String, Level> LEVELS = Map.of(
            Logger.ROOT_LOGGER_NAME,
            Level.WARN,
            "app.doable",
            Level.INFO,
            // what it would say, a failed start and a failed request, is said here already
            "io.javalin.Javalin",
            Level.OFF,
            // it repeats what clients sent; its refusals are in the access log
            "org.eclipse.jetty.http.HttpParser",
            Level.OFF,
            // a database that is gone is told of once, by Availability
            "com.zaxxer.hikari",
            Level.ERROR,
            // its errors quote the values of keys: names and addresses of people
            "org.mariadb.jdbc",
            Level.ERROR);

    @Override
    public ExecutionStatus configure(LoggerContext logging) {
        LEVELS.forEach((name, level) -> logging.getLogger(name).setLevel(level));
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setContext(logging);
        text.setPattern(LINE);
        text.start();
        write(logging, text);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    static void configure(Config.LogFormat format) {
        if (format == Config.LogFormat.JSON && LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
            write(logging, encoder(logging));
        }
    }

    private static void write(LoggerContext logging, Encoder<ILoggingEvent> encoder) {
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logging);
        console.setEncoder(encoder);
        console.start();
        logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
    }

    static JsonEncoder encoder(LoggerContext context) {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithNanoseconds(false);
        encoder.start();
        return encoder;
    }
}
