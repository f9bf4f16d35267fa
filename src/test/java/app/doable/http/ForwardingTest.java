package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word counts for where a request came from. The tests' own address is a trusted proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ForwardingTest {
    private final SmallServer behindProxy =
            SmallServer.start(Map.of("DOABLE_TRUSTED_PROXIES", "127.0.0.0/8, 10.0.0.0/8, fd00::/8"), Limits.STANDARD);
    private final SmallServer open = SmallServer.start();

    @AfterAll
    void stop() {
        behindProxy.close();
        open.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                // X-Forwarded-For | Forwarded | the client
                "- | - | 127.0.0.1",
                "192.0.2.7 | - | 192.0.2.7",
                "6.6.6.6, 192.0.2.7 | - | 192.0.2.7",
                "6.6.6.6, 192.0.2.7, 10.1.1.1 | - | 192.0.2.7",
                "10.2.2.2, 10.1.1.1 | - | 10.2.2.2",
                "192.0.2.7:4711 | - | 192.0.2.7",
                "2001:db8::7 | - | 2001:db8:0:0:0:0:0:7",
                "[2001:db8::7]:4711 | - | 2001:db8:0:0:0:0:0:7",
                "192.0.2.7, fd00::1 | - | 192.0.2.7",
                "192.0.2.7, garbage | - | 127.0.0.1",
                "192.0.2.7, unknown, 10.1.1.1 | - | 10.1.1.1",
                "'' | - | 127.0.0.1",
                "- | for=192.0.2.7 | 192.0.2.7",
                "- | For=\"[2001:db8::7]:4711\";proto=https | 2001:db8:0:0:0:0:0:7",
                "- | for=6.6.6.6, proto=https;for=192.0.2.7, for=10.1.1.1 | 192.0.2.7",
                "- | for=_hidden | 127.0.0.1",
                "- | proto=https | 127.0.0.1",
                "192.0.2.7 | for=192.0.2.7;proto=https | 192.0.2.7",
                "192.0.2.7 | for=6.6.6.6 | 127.0.0.1",
            })
    void theRightmostHopThatIsNoTrustedProxyIsTheClient(
            @Nullable String plain, @Nullable String standard, String client) {
        assertThat(address(behindProxy, plain, standard)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {"192.0.2.7 | -", "- | for=192.0.2.7", "192.0.2.7 | for=192.0.2.7"})
    void withoutTrustedProxiesOnlyTheSocketCounts(@Nullable String plain, @Nullable String standard) {
        assertThat(address(open, plain, standard)).isEqualTo("127.0.0.1");
    }

    @Test
    void theForwardedHostCountsOnlyFromAProxy() {
        assertThat(behindProxy
                        .raw()
                        .request("GET /host", "X-Forwarded-Host: todo.example.org")
                        .body())
                .isEqualTo("todo.example.org");
        assertThat(open.raw()
                        .request("GET /host", "X-Forwarded-Host: todo.example.org")
                        .body())
                .startsWith("localhost");
    }

    private static String address(SmallServer server, @Nullable String plain, @Nullable String standard) {
        return server.raw()
                .request(
                        "GET /address",
                        plain == null ? "X-No: plain" : "X-Forwarded-For: " + plain,
                        standard == null ? "X-No: standard" : "Forwarded: " + standard)
                .body();
    }
}
