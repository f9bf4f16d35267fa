package app.doable.command;

import app.doable.account.AccountFeature;
import app.doable.account.Operators;
import app.doable.account.Passwords;
import app.doable.config.Config;
import app.doable.database.Database;
import app.doable.history.History;
import app.doable.list.Lists;
import app.doable.schedule.Background;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the settings in the environment point at. */
final class Installation {
    private final Map<String, String> environment;

    Installation(Map<String, String> environment) {
        this.environment = environment;
    }

    Config config() {
        return Config.load(environment);
    }

    /** Opens the database for the length of the work, also beside a running server. */
    <T> T ask(Function<Operators, T> work) {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        try (Database database = Database.open(config());
                Passwords passwords = new Passwords();
                Background background = new Background()) {
            return work.apply(AccountFeature.operators(
                    database, passwords, new Lists(database, new History(database, clock), clock), background, clock));
        }
    }

    /** The same, for work that answers nothing. */
    void tell(Consumer<Operators> work) {
        ask(operators -> {
            work.accept(operators);
            return Boolean.TRUE;
        });
    }
}
