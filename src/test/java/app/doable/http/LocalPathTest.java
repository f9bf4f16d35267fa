package app.doable.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/account/sessions?notice=ended", "/?task=a%20b", "/a//b", "/a:b@c"})
    void aPathOnThisServerIsFollowed(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "account",
                "//evil.example",
                "/\\evil.example",
                "/a\\b",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                " /account",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\nSet-Cookie: a=b",
                "/\u0000",
                "/ü",
            })
    void anythingElseLeadsToTheStartPage(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
