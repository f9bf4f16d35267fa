package app.doable.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.http.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @ValueSource(strings = {"ann", "Zoë", "李小龍", "юля_2", "o.k-1", "محمد", "देवी", "𝒜nn"})
    void lettersOfAnyScriptMakeAName(String typed) {
        assertThat(Username.parse(typed).text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                " ",
                "a b",
                "ann@home",
                "a/b",
                "a\u0000b",
                "a\nb",
                "\ud800\ud800",
                "\u0301a",
                "a\u200db",
                "\u3164\u3164",
                "🦊🦊",
                "<b>"
            })
    void whatIsNoNameIsRefused(String typed) {
        assertThatThrownBy(() -> Username.parse(typed)).isInstanceOf(Failure.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"Ann, aNN", "Straße, STRASSE", "Ｆｕｌｌ, full", "ΣΊΣΥΦΟΣ, σίσυφος", "Zoe\u0308, ZOË", "ﬁn, FIN"})
    void namesThatDifferInCaseOrFormAreTheSame(String one, String other) {
        assertThat(Username.parse(one).key()).isEqualTo(Username.parse(other).key());
    }

    @Test
    void aNameIsAsLongAsItsKeyCanBeKept() {
        assertThat(Username.parse("ǅ".repeat(64)).key()).hasSizeLessThanOrEqualTo(255);
        assertThatThrownBy(() -> Username.parse("a".repeat(65))).isInstanceOf(Failure.Invalid.class);
        assertThatThrownBy(() -> Username.parse("\ufdfa".repeat(64))).isInstanceOf(Failure.Invalid.class);
    }
}
