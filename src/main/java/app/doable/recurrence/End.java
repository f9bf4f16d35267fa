package app.doable.recurrence;

import java.time.LocalDate;

/** How long a rule goes on. */
sealed interface End {
    record Never() implements End {}

    record OnDay(LocalDate date) implements End {}

    record AfterTimes(int times) implements End {}

    static End of(Rule rule) {
        return rule.count()
                .<End>map(AfterTimes::new)
                .or(() -> rule.until().map(until -> new OnDay(until.time().toLocalDate())))
                .orElseGet(Never::new);
    }

    /** What it adds to a rule's text. */
    default String text() {
        return switch (this) {
            case Never _ -> "";
            case OnDay day -> ";UNTIL=" + day.date().toString().replace("-", "");
            case AfterTimes end -> ";COUNT=" + end.times();
        };
    }
}
