package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Failure;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which time of a repeating task somebody means.
 *
 * @param zone where they are, which tells their day
 * @param number as {@link Task#occurrence} gave it; empty for the one that is to be done next
 */
public record Occurrence(ZoneId zone, Optional<Integer> number) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** The one that is to be done next. */
    public static Occurrence next(ZoneId zone) {
        return new Occurrence(zone, Optional.empty());
    }

    /** The one that is to be done next, where the person says that they are, else where the server is. */
    static Occurrence next(Actor actor) {
        return next(actor.preferences().timeZone().orElseGet(ZoneId::systemDefault));
    }

    /** @throws Failure.Invalid unless it is the number of one */
    public Occurrence numbered(String number) {
        if (!NUMBER.matcher(number).matches()) {
            throw new Failure.Invalid("occurrence", "fault.occurrence");
        }
        return new Occurrence(zone, Optional.of(Integer.valueOf(number)));
    }
}
