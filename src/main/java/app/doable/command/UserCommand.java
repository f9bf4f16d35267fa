package app.doable.command;

import app.doable.account.Operators;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts, from the operator's side. */
@Command(name = "user", description = "Accounts; works beside a running server.", synopsisSubcommandLabel = "COMMAND")
final class UserCommand {
    private static final String ROW = "%-24s %-13s %-8s %-16s %-16s %s%n";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final Installation installation;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    UserCommand(Installation installation, Terminal terminal) {
        this.installation = installation;
        this.terminal = terminal;
    }

    @Command(description = "All accounts, by name.")
    void list() {
        List<Operators.Account> accounts = installation.ask(Operators::list);
        PrintWriter out = out();
        out.printf(ROW, "NAME", "ROLE", "STATE", "SINCE", "LAST LOGIN", "ADDRESS");
        accounts.forEach(account -> out.printf(
                ROW,
                account.username(),
                account.administrator() ? "administrator" : "person",
                account.disabled() ? "disabled" : "active",
                minute(Optional.of(account.createdAt())),
                minute(account.lastLoginAt()),
                account.email().orElse("-")));
    }

    @Command(description = "Makes an account, also when registration is closed. Asks for the password.")
    void add(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--generate", description = "Makes up a password and prints it.") boolean generate) {
        if (generate) {
            String password = installation.ask(operators -> operators.add(name));
            out().println(password);
        } else {
            String password = terminal.newPassword();
            installation.tell(operators -> operators.add(name, password));
        }
    }

    @Command(name = "reset-password", description = "Prints a new password, and ends every session of the account.")
    void resetPassword(@Parameters(paramLabel = "NAME") String name) {
        String password = installation.ask(operators -> operators.resetPassword(name));
        out().println(password);
    }

    @Command(description = "Shuts the account out at once; nothing is deleted.")
    void disable(@Parameters(paramLabel = "NAME") String name) {
        installation.tell(operators -> operators.disable(name));
    }

    @Command(description = "Lets a disabled account in again.")
    void enable(@Parameters(paramLabel = "NAME") String name) {
        installation.tell(operators -> operators.enable(name));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String minute(Optional<Instant> instant) {
        return instant.map(MINUTE::format).orElse("-");
    }
}
