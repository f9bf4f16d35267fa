package app.doable.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.doable.http.Failure;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.RepeatPhrase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What becomes of a repeating task, step by step; the head of the table says how to read it. */
class CompletionTest {
    @ParameterizedTest(name = "{0}: {5} → {6}")
    @CsvFileSource(resources = "completing.csv", delimiter = '|', numLinesToSkip = 1, maxCharsPerColumn = 400)
    void whatBecomesOfATask(
            String what, String rule, String from, String due, String zones, String steps, String expected) {
        String[] of = zones.split(" ", -1);
        Story story = new Story(ZoneId.of(of[0]), ZoneId.of(of[of.length - 1]));
        story.begin(due, rule, from);
        List<String> seen = new ArrayList<>();
        for (String step : steps.split(", ", -1)) {
            seen.add(story.tell(step));
        }
        assertThat(String.join(", ", seen)).as(what).isEqualTo(expected);
    }

    /** One task, and all that happens to it. */
    private static final class Story {
        private final ZoneId zoneOfDue;
        private final ZoneId home;
        private Task task = new Task(
                1,
                new Position(1, Optional.empty(), "a"),
                Details.BLANK,
                TaskState.OPEN,
                new Origin(Instant.EPOCH, Optional.empty()),
                1);
        private Task before = task;
        private int occurrenceSeen;

        Story(ZoneId zoneOfDue, ZoneId home) {
            this.zoneOfDue = zoneOfDue;
            this.home = home;
        }

        void begin(String due, String rule, String from) {
            change(TaskEdit.NONE.due(Optional.of(due(due))).repeat(given(rule, from)));
            occurrenceSeen = task.occurrence();
        }

        private static RepeatEdit given(String rule, String from) {
            return new RepeatEdit.Given(
                    new RepeatPhrase(rule, Anchor.valueOf(from)), Optional.empty(), Optional.empty());
        }

        private void change(TaskEdit edit) {
            before = task;
            task = edit.apply(task, new Completion(Instant.EPOCH, Occurrence.next(home)))
                    .withRevision(task.revision() + 1);
        }

        String tell(String step) {
            int space = step.indexOf(' ');
            String word = space < 0 ? step : step.substring(0, space);
            String rest = space < 0 ? "" : step.substring(space + 1);
            try {
                take(word, rest);
            } catch (Failure.Invalid refused) {
                return "refused";
            }
            return now();
        }

        private void take(String word, String rest) {
            switch (word) {
                case "done" -> become(completion(rest, Optional.empty()).complete(task));
                case "tick" ->
                    become(completion(rest, Optional.of(occurrenceSeen)).complete(task));
                case "look" -> occurrenceSeen = task.occurrence();
                case "skip" -> become(completion("", Optional.empty()).skip(task));
                case "pass" ->
                    become(completion("", Optional.of(occurrenceSeen)).skip(task));
                case "undo" -> become(TaskChange.undo(TaskChange.between(before, task), task, task.createdAt()));
                case "reopen" -> become(task.reopen());
                case "due" ->
                    change(TaskEdit.NONE.due(rest.equals("none") ? Optional.empty() : Optional.of(due(rest))));
                case "rule" -> change(TaskEdit.NONE.repeat(given(rest, "DUE")));
                case "after" -> change(TaskEdit.NONE.repeat(given(rest, "COMPLETION")));
                case "never" -> change(TaskEdit.NONE.neverRepeat());
                default -> throw new IllegalArgumentException("no step: " + word);
            }
        }

        private void become(Task next) {
            before = task;
            task = next.withRevision(task.revision() + 1);
        }

        private Completion completion(String at, Optional<Integer> number) {
            Instant now = at.isEmpty()
                    ? Instant.EPOCH
                    : LocalDateTime.parse(at).atZone(home).toInstant();
            return new Completion(now, new Occurrence(home, number));
        }

        private Due due(String written) {
            return written.length() == 10
                    ? new Due.Day(LocalDate.parse(written))
                    : new Due.Moment(LocalDateTime.parse(written), zoneOfDue);
        }

        /** When it is due; "over" when it is done for good. */
        private String now() {
            String due = task.details()
                    .due()
                    .map(when -> when instanceof Due.Moment moment
                            ? moment.at().toString()
                            : when.date().toString())
                    .orElse("none");
            return task.completed() ? "over" : due;
        }
    }
}
