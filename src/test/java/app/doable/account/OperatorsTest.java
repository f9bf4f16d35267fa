package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.doable.database.Database;
import app.doable.http.Failure;
import app.doable.schedule.Background;
import app.doable.testing.EachDatabase;
import app.doable.testing.QuickPasswords;
import app.doable.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class OperatorsTest {
    private static final String PASSWORD = "purple-otter-sings-7";

    private final SettableClock clock = new SettableClock();
    private final Passwords passwords = QuickPasswords.create();
    private final Background background = new Background();
    private final Logins logins;
    private final Operators operators;

    OperatorsTest(Database database) {
        operators = AccountFeature.operators(database, passwords, _ -> {}, background, clock);
        logins = new Logins(database, passwords, new Attempts(clock), new SecurityEvents(database, background, clock));
    }

    @AfterEach
    void stop() {
        passwords.close();
        background.close();
    }

    @Test
    void theFirstAccountIsTheAdministratorsAndTheNextIsNot() {
        assertThat(operators.add("ann", PASSWORD).administrator()).isTrue();
        assertThat(operators.add("bob", PASSWORD).administrator()).isFalse();
        assertThat(operators.list())
                .extracting(Operators.Account::username, Operators.Account::administrator)
                .containsExactly(tuple("ann", true), tuple("bob", false));
    }

    @Test
    void aNameIsTakenInAnyCase() {
        operators.add("Straße", PASSWORD);

        assertThatThrownBy(() -> operators.add("STRASSE", PASSWORD)).isInstanceOf(Failure.Conflict.class);
    }

    @Test
    void aResetPasswordIsTheOnlyOneThatWorks() {
        operators.add("ann", PASSWORD);

        String password = operators.resetPassword("ANN");

        assertThat(login(password).person().username()).isEqualTo("ann");
        assertThatThrownBy(() -> login(PASSWORD)).isInstanceOf(Failure.Unauthenticated.class);
    }

    @Test
    void aDisabledPersonIsShutOutUntilEnabled() {
        operators.add("ann", PASSWORD);
        operators.disable("ann");

        assertThatThrownBy(() -> login(PASSWORD)).isInstanceOf(Failure.Unauthenticated.class);
        assertThat(operators.list()).allMatch(Operators.Account::disabled);

        operators.enable("ann");
        assertThat(login(PASSWORD).person().username()).isEqualTo("ann");
    }

    @Test
    void nobodyIsNotFound() {
        assertThatThrownBy(() -> operators.resetPassword("nobody")).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> operators.disable("nobody")).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> operators.enable("nobody")).isInstanceOf(Failure.NotFound.class);
    }

    private Login login(String password) {
        return logins.authenticate("ann", password, new Client("test", "192.0.2.1"), "");
    }
}
