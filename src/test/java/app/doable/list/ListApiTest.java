package app.doable.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestClient.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists, as programs see them. */
final class ListApiTest extends ListClients {
    @Test
    void aListIsWhereItsLocationSays() {
        TestClient client = somebody();

        Answer created = client.json("POST", LISTS, "{\"name\": \" Groceries \", \"color\": \"green\"}");

        assertThat(created.status()).isEqualTo(201);
        Answer got = client.get(created.header("Location").orElseThrow());
        assertThat(got.header("ETag")).isEqualTo(created.header("ETag")).contains("\"1\"");
        assertThat(got.json().get("name").asText()).isEqualTo("Groceries");
        assertThat(got.json().get("color").asText()).isEqualTo("green");
        assertThat(got.json().get("inbox").asBoolean()).isFalse();
        assertThat(got.json().get("open").asInt()).isZero();
    }

    @Test
    void whatGetGaveCanBePutBack() {
        TestClient client = somebody();
        long inbox = client.get(LISTS).json().get(0).get("id").asLong();
        long list = add(client, "Groceries");
        put(client, LISTS + "/" + list + "/archival");

        for (long id : new long[] {inbox, list}) {
            Answer got = client.get(LISTS + "/" + id);
            Answer back = client.json("PUT", LISTS + "/" + id, got.body());
            assertThat(back.status()).isEqualTo(200);
            assertThat(back.header("ETag")).isEqualTo(got.header("ETag"));
        }
    }

    @Test
    void aMemberLeftOutStaysAndNullIsNoColour() {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");

        client.json("PATCH", list, "{\"color\": \"red\"}");
        client.json("PUT", list, "{\"name\": \"Shopping\"}");
        assertThat(client.get(list).json().get("color").asText()).isEqualTo("red");

        JsonNode edited = client.json("PATCH", list, "{\"color\": null}").json();
        assertThat(edited.has("color")).isFalse();
        assertThat(edited.get("name").asText()).isEqualTo("Shopping");
    }

    @Test
    void listsComeInTheirOrderAndSayHowMuchIsOpen() {
        TestClient client = somebody();
        long groceries = add(client, "Groceries");
        add(client, "Work");
        addTask(client, groceries, "milk");
        long bread = addTask(client, groceries, "bread");
        put(client, "/api/v1/tasks/" + bread + "/completion");
        client.json("PUT", LISTS + "/" + groceries + "/place", "{\"after\": null}");

        JsonNode lists = client.get(LISTS).json();

        assertThat(texts(lists, "name")).containsExactly("Inbox", "Groceries", "Work");
        assertThat(texts(lists, "open")).containsExactly("0", "1", "0");
    }

    @Test
    void theListsTagChangesWithEveryChangeOfOneOfThem() {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");
        List<String> tags = new ArrayList<>();

        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        client.json("PATCH", list, "{\"name\": \"Shopping\"}");
        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        put(client, list + "/archival");
        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        client.delete(list);
        tags.add(client.get(LISTS).header("ETag").orElseThrow());
        client.json("POST", list + "/restoration", "");
        tags.add(client.get(LISTS).header("ETag").orElseThrow());

        assertThat(tags).doesNotHaveDuplicates();
        assertThat(client.get(LISTS, "If-None-Match", tags.getLast()).status()).isEqualTo(304);
    }

    @Test
    void aListsHistoryNamesTheTasksThatChangedAndIsCutIntoPages() {
        TestClient client = somebody();
        long list = add(client, "Groceries");
        long milk = addTask(client, list, "milk");
        client.json("PATCH", LISTS + "/" + list, "{\"color\": \"red\"}");

        Answer page = client.get(LISTS + "/" + list + "/changes?limit=2");

        assertThat(texts(page.json(), "kind")).containsExactly("edited", "created");
        assertThat(page.json().get(0).has("task")).isFalse();
        assertThat(page.json().get(0).get("after").get("color").asText()).isEqualTo("red");
        assertThat(page.json().get(1).get("task").asLong()).isEqualTo(milk);
        Answer last = client.get(next(page));
        assertThat(texts(last.json(), "kind")).containsExactly("created");
        assertThat(last.header("Link")).isEmpty();
    }

    /** Tags: {@code now} stands for the list's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Match      | \"now\"   | 200",
                "If-Match      | \"0\"     | 412",
                "If-Match      | W/\"now\" | 412",
                "If-Match      | *         | 200",
                "If-None-Match | \"now\"   | 412",
                "If-None-Match | \"0\"     | 200",
            })
    void aChangeIsMadeOnlyInAStateThatItsPreconditionNames(String header, String value, int status) {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");
        String tag = value.replace("now", "1");

        assertThat(client.json("PUT", list, "{\"name\": \"Shopping\"}", header, tag)
                        .status())
                .isEqualTo(status);
        assertThat(client.get(list).json().get("revision").asInt()).isEqualTo(status == 200 ? 2 : 1);
    }

    @Test
    void aRefusedPreconditionTellsThePresentState() {
        TestClient client = somebody();
        String list = LISTS + "/" + add(client, "Groceries");

        Answer refused = client.json("PUT", list, "{\"name\": \"Shopping\"}", "If-Match", "\"0\"");

        assertThat(refused.json().at("/current/name").asText()).isEqualTo("Groceries");
        assertThat(refused.json().at("/current/revision").asInt()).isEqualTo(1);
    }

    @Test
    void theInboxIsAlwaysThere() {
        TestClient client = somebody();
        long other = add(client, "Groceries");
        String inbox = LISTS + "/" + client.get(LISTS).json().get(0).get("id").asLong();

        assertThat(client.delete(inbox).status()).isEqualTo(403);
        assertThat(put(client, inbox + "/archival").status()).isEqualTo(403);
        assertThat(client.json("PUT", inbox, "{\"name\": \"In\"}").status()).isEqualTo(403);
        assertThat(client.json("PUT", inbox + "/place", "{\"after\": " + other + "}")
                        .status())
                .isEqualTo(403);
        assertThat(client.json("PUT", inbox, "{\"color\": \"blue\"}").status()).isEqualTo(200);
        assertThat(names(client, LISTS)).containsExactly("Inbox", "Groceries");
    }

    @Test
    void aPersonsDataHasTheirListsAndTheTrash() {
        TestClient client = somebody();
        add(client, "Groceries");
        client.json("POST", LISTS, "{\"name\": \"Work\", \"color\": \"blue\"}");
        client.delete(LISTS + "/" + add(client, "Garden"));

        JsonNode data = client.get("/api/v1/account/data").json();

        assertThat(texts(data.get("lists"), "name")).containsExactly("Inbox", "Groceries", "Work", "Garden");
        assertThat(data.get("lists").get(2).get("color").asText()).isEqualTo("blue");
        assertThat(data.get("lists").get(3).get("deletedAt").asText()).endsWith("Z");
        assertThat(data.get("changes").findValuesAsText("kind"))
                .containsExactly("created", "created", "created", "deleted");
        assertThat(data.get("changes").get(0).has("task")).isFalse();
    }
}
