package app.doable.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.testing.StoppedServer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When tasks are due, as rows say it, on a Wednesday at half past ten. */
class DueWordsTest extends StoppedServer {
    DueWordsTest() {
        super("2026-11-25T10:30:00Z");
    }

    /** @param due such as {@code 2026-11-25} or {@code 2026-11-25 17:00} */
    private long add(String due) {
        String[] parts = due.split(" ", 2);
        String time = parts.length == 1 ? "" : ", \"time\": \"%s\", \"zone\": \"UTC\"".formatted(parts[1]);
        return anna.json(
                        "POST",
                        "/api/v1/tasks",
                        "{\"task\": \"x\", \"due\": {\"date\": \"%s\"%s}}".formatted(parts[0], time))
                .json()
                .get("id")
                .asLong();
    }

    /** The style and the words of the row's date; empty when it has none. */
    private String due(long task, String view, String language) {
        String html = anna.get(view, "Accept", "text/html", "Accept-Language", language)
                .body();
        Matcher row = Pattern.compile("<li class=\"row\" id=\"task-" + task + "\".*?</li>", Pattern.DOTALL)
                .matcher(html);
        assertThat(row.find()).as("in " + view).isTrue();
        Matcher due = Pattern.compile("<span class=\"due ([a-z]+)\">([^<]*)<").matcher(row.group());
        return due.find() ? due.group(1) + " " + due.group(2) : "";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25       | today Today              | today Heute
            2026-11-25 17:00 | today Today, 17:00       | today Heute um 17:00
            2026-11-25 09:00 | late Today, 09:00        | late Heute um 09:00
            2026-11-24       | late Yesterday           | late Gestern
            2026-11-24 17:00 | late Yesterday, 17:00    | late Gestern um 17:00
            2026-11-23       | late Last Monday         | late Letzten Montag
            2026-11-19       | late Last Thursday       | late Letzten Donnerstag
            2026-11-18       | late 18 Nov              | late 18. Nov.
            2025-11-24       | late 24 Nov 2025         | late 24. Nov. 2025
            2026-11-26       | later Tomorrow           | later Morgen
            2026-11-30 08:00 | later Monday, 08:00      | later Montag um 08:00
            2026-12-02       | later 2 Dec              | later 2. Dez.
            """)
    void inAListTheDayIsNamed(String due, String english, String german) {
        long task = add(due);
        assertThat(due(task, "/", "en-GB")).isEqualTo(english);
        assertThat(due(task, "/", "de-DE")).isEqualTo(german);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-25       | ''                       | ''
            2026-11-25 17:00 | today 17:00              | today 17:00
            2026-11-25 09:00 | late 09:00               | late 09:00
            2026-11-24       | late Yesterday           | late Gestern
            2026-11-23 17:00 | late Monday, 17:00       | late Montag um 17:00
            2026-11-19       | late Thursday            | late Donnerstag
            2026-11-18       | late 18 Nov              | late 18. Nov.
            """)
    void belowTheHeadingsOfTodayOnlyTheTimeAndTheDayOfWhatIsLateAreSaid(String due, String english, String german) {
        long task = add(due);
        assertThat(due(task, "/today", "en-GB")).isEqualTo(english);
        assertThat(due(task, "/today", "de-DE")).isEqualTo(german);
    }

    @Test
    void belowItsDayUpcomingSaysTheTimeAlone() {
        assertThat(due(add("2026-11-26"), "/upcoming", "en-GB")).isEmpty();
        assertThat(due(add("2026-11-30 08:00"), "/upcoming", "en-GB")).isEqualTo("later 08:00");
    }

    @Test
    void amongWhatIsDoneTheDayIsNamed() {
        long task = add("2026-11-25 17:00");
        anna.encodedForm("/", "/tasks/" + task + "/completion", "view=/today&completed=true");
        assertThat(due(task, "/done", "en-GB")).isEqualTo("today Today, 17:00");
    }
}
