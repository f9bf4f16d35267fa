package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SharedServer;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages as a browser without script reads them. */
abstract class PagesOfSomebody extends SharedServer {
    static long add(TestClient browser, String text) {
        return browser.json("POST", "/tasks", "{\"task\": \"" + text + "\"}")
                .json()
                .get("id")
                .asLong();
    }

    static String home(TestClient browser, String path) {
        Answer answer = browser.get(path, "Accept", "text/html");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    static Answer follow(TestClient browser, Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return browser.get(answer.header("Location").orElseThrow(), "Accept", "text/html");
    }

    static String field(String html, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        assertThat(matcher.find()).as("a field " + name).isTrue();
        return matcher.group(1);
    }
}
