package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.EachDatabase;
import app.doable.testing.LentDatabase;
import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestDatabase;
import app.doable.testing.TestFolders;
import app.doable.testing.TestServer;
import java.net.HttpCookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several servers on one database know the same sessions. */
@EachDatabase({TestDatabase.MARIADB, TestDatabase.MYSQL, TestDatabase.POSTGRESQL})
class TwoNodesTest {
    private final SettableClock clock = new SettableClock();
    private final TestServer one;
    private final TestServer other;

    TwoNodesTest(LentDatabase lent) {
        one = TestServer.start(lent.settings(), clock);
        Map<String, String> beside = new HashMap<>(lent.settings());
        beside.put("DOABLE_DATA_DIR", TestFolders.create("data").toString());
        other = TestServer.start(beside, clock);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void aSessionEndedOnOneNodeIsDeadOnTheOtherAtTheNextRequest() {
        TestClient browser = one.client().loggedIn("ann");
        String cookie = cookie(browser);
        assertThat(status(other, cookie)).isEqualTo(200);

        browser.json("POST", "/logout", "{}");

        assertThat(status(other, cookie)).isEqualTo(401);
        assertThat(status(one, cookie)).isEqualTo(401);
    }

    @Test
    void ofManyWhoRegisterAtOnceOnBothNodesOneIsTheAdministrator() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(number -> people.submit(() -> (number % 2 == 0 ? one : other)
                            .client()
                            .json("POST", "/register", TestClient.credentials("person" + number))
                            .status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }
        assertThat(one.database().read(() -> new PersonStore(one.database()).findAll()))
                .hasSize(8)
                .filteredOn(Profile::administrator)
                .hasSize(1);
    }

    private static String cookie(TestClient browser) {
        HttpCookie found = browser.cookies().stream()
                .filter(cookie -> !cookie.getName().endsWith("-browser"))
                .findFirst()
                .orElseThrow();
        return found.getName() + "=" + found.getValue();
    }

    private static int status(TestServer node, String cookie) {
        return node.client().get("/api/v1/account", "Cookie", cookie).status();
    }
}
