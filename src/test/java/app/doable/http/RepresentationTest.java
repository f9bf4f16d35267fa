package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.RawClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request's method, type and {@code Accept} make of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RepresentationTest {
    private final SmallServer server = SmallServer.start();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        // the body's type decides where a path serves both
        "POST /both, application/json, {}, 200, application/json",
        "POST /both, APPLICATION/JSON; charset=utf-8, {}, 200, application/json",
        "POST /both, application/x-www-form-urlencoded, a=b, 403, text/html",
        "POST /both, text/plain, {}, 415, application/problem+json",
        "POST /both, multipart/form-data; boundary=x, --x--, 415, application/problem+json",
        "POST /both, application/jsonp, {}, 415, application/problem+json",
        "POST /api/v1/both, application/x-www-form-urlencoded, a=b, 415, application/problem+json",
        "POST /form, application/json, {}, 415, text/html",
        "POST /form, application/x-www-form-urlencoded, a=b, 403, text/html",
        "PUT /things/1, text/plain, {}, 401, application/problem+json",
    })
    void theBodysTypeDecides(String line, String type, String body, int status, String answered) {
        RawClient.Answer answer = server.raw().withBody(line, type, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(answered);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST /both, -, 200, application/json",
                "POST /both, text/html, 200, application/json",
                "POST /form, -, 415, text/html",
                "GET /nowhere, -, 404, application/problem+json",
                "GET /nowhere, */*, 404, application/problem+json",
                "GET /nowhere, 'text/html,application/xhtml+xml', 404, text/html",
                "GET /api/v1/nowhere, text/html, 404, application/problem+json",
                "GET /address, image/png, 200, text/plain",
                "PUT /things/1, text/html, 401, application/problem+json",
                "GET /broken, -, 500, application/problem+json",
                "GET /overflow, -, 500, application/problem+json",
            })
    void withoutABodyTheAcceptedTypeDecidesOnlyForPages(
            String line, @Nullable String accept, int status, String answered) {
        RawClient.Answer answer = server.raw().request(line, accept == null ? "X-No: accept" : "Accept: " + accept);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(answered);
        assertThat(answer.text()).doesNotContain("secret", "Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH /both, 'GET, HEAD, OPTIONS, POST'",
        "TRACE /both, 'GET, HEAD, OPTIONS, POST'",
        "BREW /both, 'GET, HEAD, OPTIONS, POST'",
        "GET /form, 'OPTIONS, POST'",
        "GET /things/1, 'OPTIONS, PUT'",
        "POST /address, 'GET, HEAD, OPTIONS'",
    })
    void anotherMethodIsAnsweredWithThoseThatThereAre(String line, String allowed) {
        RawClient.Answer answer = server.raw().request(line);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).hasValue(allowed);
        assertThat(server.raw().request(line, "Accept: text/html").header("Allow"))
                .hasValue(allowed);
    }

    @Test
    void optionsSayWhichMethodsThereAre() {
        RawClient.Answer answer = server.raw().request("OPTIONS /both");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
        assertThat(server.raw().request("OPTIONS /nowhere").status()).isEqualTo(404);
        assertThat(server.raw().request("OPTIONS *").status()).isBetween(200, 499);
    }

    @Test
    void headIsGetWithoutTheBody() {
        RawClient.Answer answer = server.raw().request("HEAD /address");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(server.raw().request("HEAD /broken").status()).isEqualTo(500);
        assertThat(server.raw().request("HEAD /nowhere").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET /both, DELETE, 400",
        "GET /both, BEFORE, 400",
        "POST /both, GET, 400",
    })
    void noHeaderTurnsOneMethodIntoAnother(String line, String override, int status) {
        assertThat(server.raw()
                        .request(line, "X-HTTP-Method-Override: " + override)
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"BEFORE /both", "AFTER /both", "BEFORE_MATCHED /both"})
    void theRoutersOwnWordsAreNoMethods(String line) {
        assertThat(server.raw().request(line).status()).isIn(405, 501);
    }

    @Test
    void everyAnswerCarriesTheStandingHeaders() {
        for (String line : new String[] {"GET /both", "GET /nowhere", "GET /broken", "GET /%zz", "PATCH /both"}) {
            RawClient.Answer answer = server.raw().request(line);
            assertThat(answer.header("Content-Security-Policy")).as(line).isPresent();
            assertThat(answer.header("X-Content-Type-Options")).as(line).hasValue("nosniff");
            assertThat(answer.header("X-Request-Id")).as(line).isPresent();
            assertThat(answer.header("Cache-Control")).as(line).isPresent();
            assertThat(answer.header("Server")).as(line).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef-0123.X_y, true",
        "short, false",
        "has space in it, false",
        "0123456789012345678901234567890123456789012345678901234567890123456789, false",
        "forged\u00e9\u00e9\u00e9\u00e9, false",
    })
    void aWellFormedRequestIdIsTakenOver(String sent, boolean kept) {
        String answered = server.raw()
                .request("GET /address", "X-Request-Id: " + sent)
                .header("X-Request-Id")
                .orElseThrow();
        assertThat(answered.equals(sent)).isEqualTo(kept);
        assertThat(answered).matches("[A-Za-z0-9._-]{8,64}");
    }
}
