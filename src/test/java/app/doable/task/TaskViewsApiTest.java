package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.SettableClock;
import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import app.doable.testing.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is due and what is done, over HTTP. It is the second of November, eight in the morning in Greenwich. */
class TaskViewsApiTest {
    private static final String VIEWS = "/api/v1/views/";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final SettableClock clock = new SettableClock();
    private final TestServer server = TestServer.start(Map.of(), clock);
    private final TestClient client = server.client().loggedIn("ann");

    @BeforeEach
    void chooseAZone() {
        client.json("PATCH", "/api/v1/account", "{\"timeZone\": \"Europe/Berlin\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void add(String text, String day) {
        client.json("POST", "/tasks", "{\"task\": \"%s\", \"due\": {\"date\": \"%s\"}}".formatted(text, day));
    }

    private List<String> texts(String view) {
        return client.get(VIEWS + view).json().findValuesAsText("task");
    }

    @Test
    void theDaysBeginWhereTheRequestOrTheAccountSays() {
        add("first", "2026-11-01");
        add("second", "2026-11-02");
        add("third", "2026-11-03");
        clock.advance(Duration.ofHours(3));

        assertThat(texts("today")).containsExactly("first", "second");
        assertThat(texts("upcoming")).containsExactly("third");
        assertThat(texts("today?zone=Pacific/Kiritimati")).containsExactly("first", "second", "third");
        assertThat(texts("upcoming?zone=Pacific%2FKiritimati")).isEmpty();
        assertThat(texts("today?zone=Pacific/Marquesas")).containsExactly("first", "second");
        assertThat(texts("upcoming?from=2026-11-01")).containsExactly("first", "second", "third");
        assertThat(texts("upcoming?from=2026-11-04")).isEmpty();
        assertThat(client.get(VIEWS + "counts").json().get("due").asInt()).isEqualTo(2);
        assertThat(client.get(VIEWS + "counts?zone=Pacific/Kiritimati")
                        .json()
                        .get("due")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void theBrowsersZoneCountsWhenThePersonHasChosenNone() {
        add("tomorrow", "2026-11-03");
        clock.advance(Duration.ofHours(3));
        String[] cookie = {"Cookie", "doable-zone=Pacific/Kiritimati"};

        assertThat(client.get(VIEWS + "today", cookie).json()).isEmpty();
        client.json("PATCH", "/api/v1/account", "{\"timeZone\": \"browser\"}");
        assertThat(client.get(VIEWS + "today", cookie).json()).hasSize(1);
    }

    @Test
    void tasksAreShownAsInEveryOtherList() {
        add("milk", "2026-11-02");
        Answer today = client.get(VIEWS + "today");

        assertThat(today.json()).isEqualTo(client.get("/tasks").json());
        assertThat(today.header("Cache-Control")).hasValue("private, no-cache");
        client.json("PUT", "/tasks/" + today.json().get(0).get("id"), "{\"completed\": true}");
        assertThat(client.get(VIEWS + "done").json())
                .isEqualTo(client.get("/tasks").json());
        assertThat(client.get(VIEWS + "counts").json().toString()).contains("\"due\":0", "\"open\":0");
    }

    @Test
    void theNextPageIsWhereTheLinkLeads() {
        for (int day = 3; day < 10; day++) {
            add("task " + day, "2026-11-0" + day);
        }
        List<String> texts = new ArrayList<>();
        String path = VIEWS + "upcoming?limit=3&from=2026-11-04&zone=Europe/Berlin";
        for (int page = 0; page < 2; page++) {
            Answer answer = client.get(path);
            texts.addAll(answer.json().findValuesAsText("task"));
            Matcher next = NEXT.matcher(answer.header("Link").orElse(""));
            assertThat(next.find()).isEqualTo(page == 0);
            path = page == 0 ? next.group(1) : path;
        }

        assertThat(texts).containsExactly("task 4", "task 5", "task 6", "task 7", "task 8", "task 9");
    }

    @Test
    void nothingIsSentAgainUntilAListChangesOrADayComes() {
        add("tomorrow", "2026-11-03");
        for (String view : List.of("today", "upcoming", "counts")) {
            assertThat(client.get(VIEWS + view, "If-None-Match", tag(view)).status())
                    .isEqualTo(304);
        }
        String before = tag("today");
        assertThat(tag("today?zone=Asia/Tokyo")).isNotEqualTo(before);

        clock.advance(Duration.ofHours(15));
        Answer tomorrow = client.get(VIEWS + "today", "If-None-Match", before);
        assertThat(tomorrow.status()).isEqualTo(200);
        assertThat(tomorrow.json()).hasSize(1);

        String known = tag("today");
        add("another", "2026-11-03");
        assertThat(client.get(VIEWS + "today", "If-None-Match", known).json()).hasSize(2);
        assertThat(client.get(VIEWS + "today", "If-Match", known).status()).isEqualTo(412);
    }

    private String tag(String view) {
        return client.get(VIEWS + view).header("ETag").orElseThrow();
    }

    @Test
    void whatIsOverdueMovesToTodayAndBackByWhatTheAnswerSays() {
        add("overdue", "2026-10-30");
        add("today there", "2026-11-01");
        String zone = "?zone=Pacific/Niue";

        Answer moved = client.json("POST", VIEWS + "today/postponement" + zone, "");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.json().at("/changes/0/tasks").asInt()).isEqualTo(1);
        assertThat(client.get(VIEWS + "today" + zone).json().at("/0/due/date").asText())
                .isEqualTo("2026-11-01");
        assertThat(client.json("POST", "/api/v1/tasks/changes/undo", moved.body())
                        .status())
                .isEqualTo(200);
        assertThat(client.get(VIEWS + "today" + zone).json().at("/0/due/date").asText())
                .isEqualTo("2026-10-30");
        assertThat(client.json("POST", VIEWS + "today/postponement?zone=nowhere", "")
                        .status())
                .isEqualTo(422);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("today?zone=Europe/Atlantis", "zone"),
                Arguments.of("today?zone=", "zone"),
                Arguments.of("upcoming?zone=GMT%2B99", "zone"),
                Arguments.of("done?zone=europe/berlin", "zone"),
                Arguments.of("counts?zone=%00", "zone"),
                Arguments.of("today?limit=0", "limit"),
                Arguments.of("today?limit=1001", "limit"),
                Arguments.of("done?limit=ten", "limit"),
                Arguments.of("today?cursor=x", "cursor"),
                Arguments.of("upcoming?cursor=MjAyNi0xMy0wMi4xLjE", "cursor"),
                Arguments.of("done?cursor=%F0%9F%A6%8A", "cursor"),
                Arguments.of("upcoming?from=1969-12-31", "from"),
                Arguments.of("upcoming?from=10000-01-01", "from"),
                Arguments.of("upcoming?from=2026-02-30", "from"),
                Arguments.of("upcoming?from=tomorrow", "from"),
                Arguments.of("upcoming?from=", "from"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatMakesNoSenseIsRefusedByItsName(String view, String field) {
        Answer answer = client.get(VIEWS + view);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void theFirstAndTheLastDayCanBeAskedFor() {
        add("at last", "9999-12-31");

        assertThat(texts("upcoming?from=1970-01-01")).containsExactly("at last");
        assertThat(texts("upcoming?from=9999-12-31&zone=Pacific/Niue")).containsExactly("at last");
        assertThat(texts("upcoming?cursor=")).containsExactly("at last");
    }
}
