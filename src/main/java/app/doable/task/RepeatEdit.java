package app.doable.task;

import app.doable.http.Failure;
import app.doable.recurrence.Repeat;
import app.doable.recurrence.RepeatPhrase;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an edit does to how a task repeats. A task repeats from when it is due on: another rule starts a new series there.
 * Another day for one time leaves the series alone, another time of day is the series' too.
 */
sealed interface RepeatEdit {
    /** @throws Failure.Invalid when the task would repeat without being due, or by a rule that cannot be kept */
    Details apply(Details before, Details changed);

    /** It is not named. */
    record Untouched() implements RepeatEdit {
        @Override
        public Details apply(Details before, Details changed) {
            if (changed.repeat().isEmpty()) {
                return changed;
            }
            Due due = changed.due().orElseThrow(() -> new Failure.Invalid("due", "fault.repeatNeedsDue"));
            return before.due().filter(due::equals).isPresent()
                    ? changed
                    : changed.withRepeat(changed.repeat().map(repeat -> moved(repeat, before.due(), due)));
        }

        private static Repeat moved(Repeat repeat, Optional<Due> old, Due due) {
            boolean sameTime = old.filter(was -> SeriesDue.isSameTime(was, due)).isPresent();
            Repeat retimed = sameTime ? repeat : retimed(repeat, due);
            Optional<Due> planned = repeat.insteadOf()
                    .map(SeriesDue::toTask)
                    .or(() -> old)
                    .filter(was -> was.date().isAfter(due.date()));
            return new Repeat(
                    retimed.rule(),
                    retimed.anchor(),
                    retimed.start(),
                    retimed.done(),
                    planned.map(was -> SeriesDue.retimed(SeriesDue.of(was), SeriesDue.toTask(retimed.start()))));
        }

        private static Repeat retimed(Repeat repeat, Due due) {
            Repeat retimed =
                    new Repeat(repeat.rule(), repeat.anchor(), SeriesDue.retimed(repeat.start(), due), repeat.done());
            if (repeat.isUnderstood() && !retimed.isUnderstood()) {
                throw new Failure.Invalid("due", "fault.repeatTime");
            }
            return retimed;
        }
    }

    record Cleared() implements RepeatEdit {
        @Override
        public Details apply(Details before, Details changed) {
            return changed.withRepeat(Optional.empty());
        }
    }

    /**
     * A rule.
     *
     * @param start from when on it counts, if not from when the task is due
     * @param today where the person is, for a task that is not due yet: it becomes due on the first day from then on
     *     that fits
     */
    record Given(RepeatPhrase phrase, Optional<Due> start, Optional<LocalDate> today) implements RepeatEdit {
        @Override
        public Details apply(Details before, Details changed) {
            if (isAsBefore(before)) {
                return new Untouched().apply(before, changed);
            }
            Details due = changed.due().isPresent() ? changed : withFirstDay(changed);
            Due from = start.or(due::due).orElseThrow(() -> new Failure.Invalid("due", "fault.repeatNeedsDue"));
            if (due.due()
                    .filter(one -> one instanceof Due.Day == from instanceof Due.Day)
                    .isEmpty()) {
                throw new Failure.Invalid("repeat", "fault.repeatStart");
            }
            return due.withRepeat(Optional.of(Repeat.accept(phrase, SeriesDue.of(from))));
        }

        private boolean isAsBefore(Details before) {
            return before.repeat()
                    .filter(kept -> kept.rule().equals(phrase.rule())
                            && kept.anchor() == phrase.anchor()
                            && start.map(SeriesDue::of)
                                    .map(kept.start()::equals)
                                    .orElse(true))
                    .isPresent();
        }

        private Details withFirstDay(Details changed) {
            Due day = new Due.Day(today.orElseThrow(() -> new Failure.Invalid("due", "fault.repeatNeedsDue")));
            String rule = Repeat.accept(phrase, SeriesDue.of(day)).rule();
            Due first =
                    Repeat.first(rule, SeriesDue.of(day)).map(SeriesDue::toTask).orElse(day);
            return changed.withDue(Optional.of(first));
        }
    }
}
