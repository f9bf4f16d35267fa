package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecurityHeadersTest {
    @Test
    void pagesTakeScriptAndStyleFromThisServerOnlyAndNobodyFramesThem() {
        try (TestServer server = TestServer.start()) {
            TestClient.Answer page = server.client().get("/login", "Accept", "text/html");
            assertThat(page.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
                    .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.body())
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|javascript:");
            assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
            assertThat(page.header("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void overTlsBrowsersAreToldToStayThere() {
        try (TestServer server = TestServer.start(Map.of("DOABLE_BASE_URL", "https://todo.example.org"))) {
            assertThat(server.client().get("/health").header("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
        }
    }
}
