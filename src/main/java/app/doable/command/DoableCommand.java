package app.doable.command;

import app.doable.config.Config;
import app.doable.database.DataFolder;
import app.doable.database.Database;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands for the data as a whole. */
@Command(
        name = "doable",
        description = {"The command line beside the server.", "It reads the same settings as ./run."},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class)
final class DoableCommand {
    private final Installation installation;
    private final Runnable serve;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoableCommand(Installation installation, Runnable serve) {
        this.installation = installation;
        this.serve = serve;
    }

    @Command(description = "Starts the server, as ./run does.")
    void serve() {
        serve.run();
    }

    @Command(description = "Brings the schema up to date. Not while the server runs.")
    void migrate() {
        Config config = installation.config();
        try (DataFolder.Lock _ = new DataFolder(config).lock()) {
            Database.migrate(config);
        }
        out().println("The schema is up to date.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
