package app.doable.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailurePageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/account"})
    void aPageSaysWhatWentWrongEvenWhenTheSideBarCannotBeRead(String path) {
        try (TestServer server = TestServer.start()) {
            TestClient ann = server.client().loggedIn("ann");
            server.database().write(() -> {
                server.database().sql().sql("ALTER TABLE task RENAME TO gone").update();
            });

            Answer answer = ann.get(path, "Accept", "text/html");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("<h1>That did not work</h1>", "Something went wrong on our side.")
                    .doesNotContain("gone", "SELECT");
        }
    }

    @Test
    void whoIsLoggedInFindsBackFromARefusal() {
        try (TestServer server = TestServer.start()) {
            Answer answer = server.client().loggedIn("ann").get("/lists/999", "Accept", "text/html");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("There is nothing here", "class=\"side\"");
        }
    }
}
