package app.doable.command;

import app.doable.config.Config;
import app.doable.database.DataFolder;
import app.doable.database.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
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

    @Command(description = "Copies the embedded database into a new file, also while the server runs.")
    void backup(@Parameters(paramLabel = "FILE") Path file) {
        Database.backup(installation.config(), file.toAbsolutePath());
        out().println("Written to " + file + ".");
    }

    @Command(description = "Puts a sound backup in the database's place. Not while the server runs.")
    void restore(@Parameters(paramLabel = "FILE") Path file) {
        Database.restore(installation.config(), file.toAbsolutePath());
        out().println("Restored from " + file + "; what was there before is kept beside it.");
    }

    @Command(description = "Looks at the settings, the data folder and the database. Changes nothing.")
    int doctor() {
        return new Doctor(installation.config(), out()).look() ? 0 : Commands.REFUSED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
