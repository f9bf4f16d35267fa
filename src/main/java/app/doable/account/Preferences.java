package app.doable.account;

import app.doable.page.Look;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How a person likes things to be.
 *
 * @param timeZone empty for the browser's; see {@link Zones}
 * @param letterKeys whether single letters are shortcuts; the WCAG ask for a way to turn them off (2.1.4)
 */
public record Preferences(Look look, Optional<ZoneId> timeZone, boolean letterKeys) {
    public static final Preferences UNCHOSEN = new Preferences(Look.UNCHOSEN, Optional.empty(), true);

    static final String BROWSERS_TIME_ZONE = "browser";

    /** An IANA name or {@link #BROWSERS_TIME_ZONE}. */
    String timeZoneName() {
        return timeZone.map(ZoneId::getId).orElse(BROWSERS_TIME_ZONE);
    }
}
