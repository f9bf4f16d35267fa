package app.doable.command;

import app.doable.config.InvalidConfig;
import app.doable.database.DatabaseUnavailable;
import app.doable.http.Failure;
import app.doable.page.Messages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Everything that the program does beside serving: one command, then its end. */
public final class Commands {
    /** The exit code of a command that was understood and could not be done. */
    static final int REFUSED = 1;

    private static final int UNUSABLE = 2;

    private final CommandLine line;

    /** @param serve runs the server and does not return */
    public Commands(Map<String, String> environment, Runnable serve) {
        Installation installation = new Installation(environment);
        Terminal terminal = new Terminal();
        this.line = new CommandLine(new DoableCommand(installation, serve))
                .addSubcommand(new UserCommand(installation, terminal))
                .setExecutionExceptionHandler((exception, command, parsed) -> refused(exception, command.getErr()))
                .setParameterExceptionHandler((exception, arguments) -> misunderstood(exception));
    }

    /** @return the exit code: 0 done, 1 refused, 2 misunderstood or not to be used */
    public int run(String[] arguments) {
        return line.execute(arguments);
    }

    private static int misunderstood(CommandLine.ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        command.getErr().println("doable: " + exception.getMessage());
        command.getErr().println(command.getHelp().synopsis(0).strip().indent(2).stripTrailing());
        return UNUSABLE;
    }

    private static int refused(Exception exception, PrintWriter err) throws Exception {
        switch (exception) {
            case InvalidConfig invalid -> {
                err.println("doable: " + invalid.getMessage());
                return UNUSABLE;
            }
            case Refusal refusal -> err.println("doable: " + refusal.getMessage());
            case Failure failure -> err.println("doable: " + sentence(failure));
            case DatabaseUnavailable unavailable -> err.println("doable: the database does not answer: " + unavailable);
            default -> throw exception;
        }
        return REFUSED;
    }

    private static String sentence(Failure failure) {
        Messages texts = Messages.in(Locale.ENGLISH);
        return switch (failure) {
            case Failure.NotFound _ -> "nobody has that name";
            case Failure.Invalid invalid ->
                invalid.faults().stream()
                        .map(fault ->
                                texts.text(fault.messageKey(), fault.arguments().toArray()))
                        .collect(Collectors.joining(" "));
            case Failure.Unreadable _,
                    Failure.Unauthenticated _,
                    Failure.Forbidden _,
                    Failure.Conflict _,
                    Failure.Outdated _,
                    Failure.TooMany _,
                    Failure.Unavailable _ -> texts.text(failure.messageKey());
        };
    }
}
