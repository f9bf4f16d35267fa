package app.doable.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;

/** A shared server whose clock stands still, and somebody whose days begin in UTC. */
public abstract class StoppedServer extends SharedServer {
    protected final TestClient anna;

    protected StoppedServer(String now) {
        this(TestServer.start(Map.of(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC)));
    }

    private StoppedServer(TestServer server) {
        super(server);
        anna = server.client();
    }

    @BeforeAll
    final void arrive() {
        anna.loggedIn("anna");
        anna.json("PATCH", "/api/v1/account", "{\"timeZone\": \"UTC\"}");
    }
}
