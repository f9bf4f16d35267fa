package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.doable.testing.EachDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts come back to the letter, and keys are equal to the letter. */
@EachDatabase
final class ExactTextTest {
    private static final List<String> TEXTS = List.of(
            "Grüße, naïve façade",
            "👩‍👩‍👧‍👦 🇩🇪 👍🏽 \uD83E\uDD77",
            "שלום עולם — مرحبا بالعالم \u202Eabc\u202C",
            "日本語 한국어 ไทย हिन्दी",
            "e\u0301 is not é",
            " spaces around  ",
            "back\\slash 'quote' \"double\" `tick` ; -- not a comment /* nor this */ :name ?",
            "tab\tand\nnew\r\nlines",
            "\uFEFFmark \u200Bnothing \uFFFD \u2028",
            "",
            "\uDBFF\uDFFD the last");

    private final Database database;
    private final Notes notes;

    ExactTextTest(Database database) {
        this.database = database;
        this.notes = new Notes(database);
    }

    @Test
    void everyCodePointComesBack() {
        for (String text : TEXTS) {
            notes.write("n" + TEXTS.indexOf(text), text);
        }

        for (String text : TEXTS) {
            assertThat(notes.read("n" + TEXTS.indexOf(text))).isEqualTo(text);
        }
    }

    @Test
    void aLongTextComesBack() {
        String text = "🦊 to the letter ".repeat(70_000);
        database.write(() -> database.sql().sql("""
                        INSERT INTO outgoing_mail
                            (recipient, subject, body, attempts, next_attempt_at, claimed_until, created_at)
                        VALUES ('a', 'b', :text, 0, 0, 0, 0)
                        """).param("text", text).update());

        assertThat(database.<String>read(() -> database.sql()
                        .sql("SELECT body FROM outgoing_mail")
                        .query(String.class)
                        .single()))
                .isEqualTo(text);
    }

    @Test
    void keysThatOnlyLookAlikeAreDifferent() {
        List<String> keys = List.of(
                "a",
                "A",
                "a ",
                " a",
                "ä",
                "a\u0308",
                "á",
                "ａ",
                "ß",
                "ss",
                "ſs",
                "ı",
                "i",
                "I",
                "İ",
                "",
                "👍",
                "👍🏽",
                "👍\uFE0F");

        for (String key : keys) {
            assertThatCode(() -> notes.write(key, key)).doesNotThrowAnyException();
        }

        for (String key : keys) {
            assertThat(notes.read(key)).isEqualTo(key);
        }
    }

    @Test
    void keysAreOrderedByTheirCodePoints() {
        List<String> ascending =
                List.of("0", "9", "A", "Z", "a", "a ", "aa", "z", "~", "ß", "ä", "Ω", "ﬀ", "\uFF5E", "𝒜", "👍");
        ascending.reversed().forEach(key -> notes.write(key, ""));

        assertThat(notes.names())
                .isEqualTo(
                        ascending.stream().sorted(ExactTextTest::byCodePoints).toList());
    }

    private static int byCodePoints(String left, String right) {
        return java.util.Arrays.compare(
                left.codePoints().toArray(), right.codePoints().toArray());
    }
}
