package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.doable.config.Config;
import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.testing.ServerProcess;
import app.doable.testing.TestClient;
import app.doable.testing.TestFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {
    private static final String OWASP = "$argon2id$v=19$m=19456,t=2,p=1$";

    /** Other tests hand in hashes that are quicker. */
    @Test
    void theProgramItselfPaysTheFullPrice() {
        Path folder = TestFolders.create("price");
        try (ServerProcess server = ServerProcess.start(folder)) {
            server.client().json("POST", "/register", TestClient.credentials("ann"));
        }
        try (Database database = Database.open(Config.load(Map.of("DOABLE_DATA_DIR", folder.toString())))) {
            assertThat(database.read(() -> new CredentialStore(database).findByUsername("ann", "")))
                    .hasValueSatisfying(ann -> assertThat(ann.passwordHash()).startsWith(OWASP));
        }
    }

    @Test
    void aPasswordMatchesItsOwnHashOnly() {
        try (Passwords passwords = new Passwords()) {
            String hash = passwords.hash("purple-otter-sings-7");

            assertThat(hash).startsWith(OWASP);
            assertThat(passwords.matches("purple-otter-sings-7", hash)).isTrue();
            assertThat(passwords.matches("purple-otter-sings-8", hash)).isFalse();
            assertThat(passwords.matches("x".repeat(100_000), hash)).isFalse();
        }
    }

    @Test
    void keyboardsMayComposeAccentsDifferently() {
        try (Passwords passwords = new Passwords()) {
            assertThat(passwords.matches("cafe\u0301 am see", passwords.hash("caf\u00e9 am see")))
                    .isTrue();
        }
    }

    @Test
    void nobodysHashTakesTheSameWorkAndMatchesNothing() {
        Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

        assertThat(encoder.upgradeEncoding(Passwords.NOBODYS)).isFalse();
        assertThat(Passwords.NOBODYS).hasSameSizeAs(encoder.encode("anything"));
        assertThat(encoder.matches("", Passwords.NOBODYS)).isFalse();
    }

    @Test
    void whenTooManyWaitTheRestIsTurnedAway() {
        try (Passwords passwords =
                        new Passwords(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), Passwords.NOBODYS, 1, 2);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> hashes = new ArrayList<>();
            for (int person = 0; person < 20; person++) {
                hashes.add(people.submit(() -> passwords.hash("purple-otter-sings-7")));
            }
            assertThat(hashes)
                    .anySatisfy(hash -> assertThatThrownBy(hash::get)
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(Failure.Unavailable.class));
            assertThat(hashes).anySatisfy(hash -> assertThat(hash.get()).startsWith("$argon2id"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purple-otter-sings-7",
                "correct horse battery staple",
                "Donaudampfschifffahrt am Dienstag",
                "πάντα ῥεῖ καὶ οὐδὲν μένει",
                "🦊🦉🐙🦔 unter dem Mond"
            })
    void longAndUnusualPasswordsAreAcceptedWhateverTheyAreMadeOf(String password) {
        assertThatCode(() -> PasswordRules.require("password", password, List.of("ann")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "short, fault.passwordShort",
        "password, fault.passwordCommon",
        "12345678, fault.passwordCommon",
        "P@ssw0rd, fault.passwordCommon",
        "aaaaaaaaaaaa, fault.passwordWeak",
        "qwertz123456, fault.passwordWeak",
        "annegret-miller, fault.passwordOwnName",
        "annegretmiller1, fault.passwordOwnName",
    })
    void whatIsEasyToGuessIsRefusedWithItsReason(String password, String reason) {
        assertThatThrownBy(
                        () -> PasswordRules.require("password", password, List.of("annegret-miller", "annegretmiller")))
                .asInstanceOf(InstanceOfAssertFactories.type(Failure.Invalid.class))
                .satisfies(failure -> assertThat(failure.faults())
                        .extracting(Failure.Fault::field, Failure.Fault::messageKey)
                        .containsExactly(tuple("password", reason)));
    }

    @Test
    void aPasswordHasAnUpperLimit() {
        assertThatCode(() -> PasswordRules.require("password", "otter sings purple ".repeat(13), List.of()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PasswordRules.require("password", "otter sings purple ".repeat(14), List.of()))
                .isInstanceOf(Failure.Invalid.class);
    }
}
