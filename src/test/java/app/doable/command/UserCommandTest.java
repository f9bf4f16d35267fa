package app.doable.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.ServerProcess;
import app.doable.testing.TestClient;
import app.doable.testing.TestFolders;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ./doable user …}, the program itself on a real data folder. */
final class UserCommandTest {
    private static final String PASSWORD = "purple-otter-sings-7";

    private final Map<String, String> settings =
            Map.of("DOABLE_DATA_DIR", TestFolders.create("user").toString(), "DOABLE_PORT", "0");

    @Test
    void anAccountIsAddedWithATypedPasswordBesideTheRunningServer() {
        try (ServerProcess server = ServerProcess.start(settings)) {
            assertThat(said(0, run("user", "add", "ann").type(PASSWORD))).isEmpty();
            assertThat(logIn(server, "ann", PASSWORD)).isEqualTo(200);
        }
    }

    @Test
    void aGeneratedPasswordIsPrintedAndWorks() {
        try (ServerProcess server = ServerProcess.start(settings)) {
            String password = said(0, run("user", "add", "--generate", "ann"));
            assertThat(logIn(server, "ann", password)).isEqualTo(200);
        }
    }

    @Test
    void aResetPrintsANewPasswordAndEndsEverySession() {
        try (ServerProcess server = ServerProcess.start(settings)) {
            TestClient ann = server.client().loggedIn("ann");
            String password = said(0, run("user", "reset-password", "ann"));
            assertThat(ann.get("/tasks").status()).isEqualTo(401);
            assertThat(logIn(server, "ann", PASSWORD)).isEqualTo(401);
            assertThat(logIn(server, "ann", password)).isEqualTo(200);
        }
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndComesBackWhenEnabled() {
        try (ServerProcess server = ServerProcess.start(settings)) {
            TestClient ann = server.client().loggedIn("ann");
            said(0, run("user", "disable", "ann"));
            assertThat(ann.get("/tasks").status()).isEqualTo(401);
            assertThat(logIn(server, "ann", PASSWORD)).isEqualTo(401);
            said(0, run("user", "enable", "ann"));
            assertThat(logIn(server, "ann", PASSWORD)).isEqualTo(200);
        }
    }

    @Test
    void theListHasARowForEachAccount() {
        said(0, run("user", "add", "--generate", "ann"));
        said(0, run("user", "add", "--generate", "Bob"));
        said(0, run("user", "disable", "bob"));
        assertThat(said(0, run("user", "list")).lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("NAME "),
                        ann -> assertThat(ann).matches("ann +administrator +active .*"),
                        bob -> assertThat(bob).matches("Bob +person +disabled .*"));
    }

    @Test
    void whatCannotBeDoneIsOneLine() {
        said(0, run("user", "add", "--generate", "ann"));
        assertThat(said(1, run("user", "add", "--generate", "ANN")))
                .isEqualTo("doable: Somebody already has this name.");
        assertThat(said(1, run("user", "add", "bob").type("short")))
                .startsWith("doable: ")
                .hasLineCount(1);
        assertThat(said(1, run("user", "add", "bob").type()))
                .startsWith("doable: no password")
                .hasLineCount(1);
        assertThat(said(1, run("user", "disable", "nobody"))).isEqualTo("doable: nobody has that name");
        assertThat(said(2, run("user", "add", "bob", PASSWORD))).startsWith("doable: Unmatched argument");
    }

    private ServerProcess run(String... arguments) {
        return ServerProcess.run(settings, arguments);
    }

    private static String said(int exitCode, ServerProcess program) {
        try (program) {
            assertThat(program.exitCode()).as(program.said()).isEqualTo(exitCode);
            return program.said();
        }
    }

    private static int logIn(ServerProcess server, String name, String password) {
        return server.client()
                .json("POST", "/login", "{\"username\": \"" + name + "\", \"password\": \"" + password + "\"}")
                .status();
    }
}
