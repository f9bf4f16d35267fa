package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.http.Route;
import app.doable.testing.ApiContract;
import app.doable.testing.ApiContract.Operation;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is whole, strict and true; {@link ApiContract} holds every answer of the tests against it. */
final class ApiContractTest {
    private static final ApiContract DOCUMENT = ApiContract.DOCUMENT;

    @Test
    void everyRouteForProgramsIsDocumentedAndEveryOperationIsARoute() {
        try (TestServer server = TestServer.start()) {
            Set<String> routes = new TreeSet<>();
            server.routes().stream()
                    .filter(route -> route.kind() == Route.Kind.API)
                    .filter(route -> !route.path().startsWith("/static/"))
                    .forEach(route -> routes.add(route.method().name() + " " + route.path()));
            assertThat(routes).isEqualTo(DOCUMENT.all().keySet());
        }
    }

    @Test
    void everyObjectIsClosed() {
        List<String> open = new ArrayList<>();
        collectOpenObjects("", DOCUMENT.json(), open);
        assertThat(open)
                .containsExactly("/paths//api/v1/openapi.json/get/responses/200/content/application/json/schema");
    }

    private static void collectOpenObjects(String place, JsonNode node, List<String> open) {
        if (node.path("type").asText().equals("object")
                && !(node.has("additionalProperties")
                        && !node.get("additionalProperties").asBoolean(true))) {
            open.add(place);
        }
        node.properties().forEach(member -> collectOpenObjects(place + "/" + member.getKey(), member.getValue(), open));
    }

    @Test
    void everyExampleFitsItsSchema() {
        List<JsonNode> contents = new ArrayList<>();
        DOCUMENT.json().findParents("example").forEach(contents::add);
        assertThat(contents)
                .hasSizeGreaterThan(30)
                .allMatch(content -> DOCUMENT.fits(
                        content.get("schema"), content.get("example").toString()));
    }

    @Test
    void everyOperationThatReadsABodyNamesWhatCanBeWrongWithIt() {
        assertThat(DOCUMENT.all().values())
                .filteredOn(Operation::hasBody)
                .isNotEmpty()
                .allMatch(operation -> DOCUMENT.statuses(operation).containsAll(List.of(400, 403, 415, 422)));
    }

    @Test
    void theDocumentIsServedToEverybodyAndShownAsAPage() {
        try (TestServer server = TestServer.start()) {
            TestClient client = server.client();
            assertThat(client.get("/api/v1/openapi.json").json()).isEqualTo(DOCUMENT.json());
            TestClient.Answer page = client.get("/api/docs", "Accept", "text/html");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).contains("<code>POST /api/v1/login</code>").doesNotContain("`");
            assertThat(DOCUMENT.all().values())
                    .filteredOn(operation -> operation.path().startsWith("/api"))
                    .isNotEmpty()
                    .allMatch(operation -> page.body().contains(operation.path()));
        }
    }
}
