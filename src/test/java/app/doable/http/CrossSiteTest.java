package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which unsafe requests another site may have made a browser send. */
final class CrossSiteTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // method, Sec-Fetch-Site, Origin, expected
                "POST, -, -, 200",
                "POST, same-origin, -, 200",
                "POST, none, -, 200",
                "POST, same-site, -, 403",
                "POST, cross-site, -, 403",
                "POST, Cross-Site, -, 403",
                "POST, '', -, 403",
                "POST, -, http://localhost:PORT, 200",
                "POST, -, HTTP://LOCALHOST:PORT, 200",
                "POST, -, https://todo.example.org, 403",
                "POST, -, https://localhost:PORT, 200",
                "POST, -, http://localhost:1, 403",
                "POST, -, http://localhost, 403",
                "POST, -, http://localhost:PORT.evil.example, 403",
                "POST, -, http://evil.example, 403",
                "POST, -, null, 403",
                "POST, -, '', 403",
                "POST, -, not a url, 403",
                "POST, same-origin, http://evil.example, 403",
                "POST, cross-site, http://localhost:PORT, 403",
                "GET, cross-site, http://evil.example, 200",
                "HEAD, cross-site, http://evil.example, 200",
                "OPTIONS, cross-site, http://evil.example, 204",
                "DELETE, cross-site, -, 403",
                "PUT, -, null, 403",
                "BREW, cross-site, -, 403"
            })
    void anUnsafeRequestFromAnotherOriginIsRefused(
            String method, @Nullable String site, @Nullable String origin, int expected) {
        try (SmallServer server = SmallServer.start()) {
            assertThat(status(server, method, site, origin)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://todo.example.org, 200",
        "https://todo.example.org:443, 200",
        "http://todo.example.org, 403",
        "https://localhost:PORT, 200",
        "http://localhost:PORT, 403",
        "https://example.org, 403",
    })
    void overTlsTheUnencryptedTwinIsAnotherOrigin(String origin, int expected) {
        try (SmallServer server =
                SmallServer.start(Map.of("DOABLE_BASE_URL", "https://todo.example.org"), Limits.STANDARD)) {
            assertThat(status(server, "POST", null, origin)).isEqualTo(expected);
        }
    }

    private static int status(SmallServer server, String method, @Nullable String site, @Nullable String origin) {
        return server.raw()
                .request(
                        method + " /both",
                        site == null ? "X-No: site" : "Sec-Fetch-Site: " + site,
                        origin == null
                                ? "X-No: origin"
                                : "Origin: " + origin.replace("PORT", Integer.toString(server.port())))
                .status();
    }
}
