package app.doable.when;

import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/** Time zones by their IANA names. */
public final class TimeZones {
    private TimeZones() {}

    /** Regions and UTC, not what only Java understands, such as {@code GMT+99}. */
    public static Optional<ZoneId> find(String name) {
        return ZoneRulesProvider.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
