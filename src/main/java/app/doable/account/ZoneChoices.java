package app.doable.account;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The time zones to choose from: one for each place on the map that has ever had a time of its own. */
final class ZoneChoices {
    private static final Map<String, String> NAME_KEYS = Map.of(
            "Africa", "zone.africa",
            "America", "zone.america",
            "Antarctica", "zone.antarctica",
            "Arctic", "zone.arctic",
            "Asia", "zone.asia",
            "Atlantic", "zone.atlantic",
            "Australia", "zone.australia",
            "Europe", "zone.europe",
            "Indian", "zone.indian",
            "Pacific", "zone.pacific");

    private static final Map<Locale, List<AccountView.ZoneRegion>> REGIONS = new ConcurrentHashMap<>();

    private ZoneChoices() {}

    static List<AccountView.ZoneRegion> in(Locale locale) {
        return REGIONS.computeIfAbsent(locale, ZoneChoices::collect);
    }

    static boolean offer(String zone) {
        return in(Locale.ENGLISH).stream()
                .flatMap(region -> region.places().stream())
                .anyMatch(place -> place.zone().equals(zone));
    }

    private static List<AccountView.ZoneRegion> collect(Locale locale) {
        TimeZoneNames names = TimeZoneNames.getInstance(locale);
        Comparator<AccountView.ZonePlace> byCity =
                Comparator.comparing(AccountView.ZonePlace::city, Collator.getInstance(locale));
        Map<String, List<AccountView.ZonePlace>> regions = new TreeMap<>();
        for (String id : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            String zone = TimeZone.getIanaID(id);
            Optional.ofNullable(NAME_KEYS.get(zone.split("/", 2)[0]))
                    .ifPresent(key -> regions.computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(new AccountView.ZonePlace(zone, names.getExemplarLocationName(id))));
        }
        return regions.entrySet().stream()
                .map(region -> new AccountView.ZoneRegion(
                        region.getKey(),
                        region.getValue().stream().sorted(byCity).toList()))
                .toList();
    }
}
