package app.doable.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** One server for all tests of a class, and somebody new for each that asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SharedServer {
    private final TestServer server;
    private final AtomicInteger people = new AtomicInteger();

    protected SharedServer() {
        this(TestServer.start());
    }

    protected SharedServer(TestServer server) {
        this.server = server;
    }

    @AfterAll
    final void stop() {
        server.close();
    }

    protected final TestServer server() {
        return server;
    }

    /** Logged in. */
    protected final TestClient somebody() {
        return server.client().loggedIn("person" + people.incrementAndGet());
    }
}
