package app.doable.recurrence;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the {@link Cycle} in a rule, where it is one. */
record CycleRule(Rule rule) {
    private static final Set<String> COMMON = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST");
    private static final Pattern DAY = Pattern.compile("(\\+?[1-5]|-1)?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern MONTH_DAY = Pattern.compile("[12]?[1-9]|[123]0|31|-1");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[012]");
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    static String code(DayOfWeek day) {
        return CODES.get(day.getValue() - 1);
    }

    Optional<Cycle> cycle() {
        if (!rule.isKnown() || rule.interval().isEmpty() || !endHasWords() || !weekHasWords()) {
            return Optional.empty();
        }
        return switch (rule.frequency()) {
            case SECONDLY -> Optional.empty();
            case MINUTELY, HOURLY -> cycle(rule.frequency(), List.of(), 0);
            case DAILY -> rule.has("BYDAY") && interval() == 1 ? weekly() : cycle(Frequency.DAILY, List.of(), 0);
            case WEEKLY -> weekly();
            case MONTHLY -> items().flatMap(items -> cycle(Frequency.MONTHLY, items, 0));
            case YEARLY -> yearly();
        };
    }

    private boolean endHasWords() {
        return rule.has("COUNT") == rule.count().isPresent()
                && rule.has("UNTIL") == rule.until().filter(Until::isDate).isPresent()
                && !(rule.has("COUNT") && rule.has("UNTIL"));
    }

    /** Where a week begins matters to every second one. */
    private boolean weekHasWords() {
        return interval() == 1 || rule.parts().getOrDefault("WKST", "MO").equals("MO");
    }

    private int interval() {
        return rule.interval().orElse(1);
    }

    private Optional<Cycle> cycle(Frequency frequency, List<Item> items, int month) {
        Set<String> left = new HashSet<>(rule.parts().keySet());
        left.removeAll(COMMON);
        if (!items.isEmpty()) {
            left.removeAll(Set.of("BYDAY", items.getFirst() instanceof Item.MonthDay ? "BYMONTHDAY" : "BYSETPOS"));
        }
        if (month > 0) {
            left.remove("BYMONTH");
        }
        return left.isEmpty() ? Optional.of(new Cycle(frequency, interval(), items, month)) : Optional.empty();
    }

    private Optional<Cycle> weekly() {
        if (rule.has("BYSETPOS")) {
            return Optional.empty();
        }
        return list("BYDAY", CycleRule::weekday).flatMap(items -> cycle(Frequency.WEEKLY, items, 0));
    }

    private Optional<Cycle> yearly() {
        String month = rule.parts().getOrDefault("BYMONTH", "");
        if (month.isEmpty()) {
            return cycle(Frequency.YEARLY, List.of(), 0);
        }
        return items().filter(items -> items.size() == 1 && MONTH.matcher(month).matches())
                .filter(items -> !(items.getFirst() instanceof Item.Workday))
                .flatMap(items -> cycle(Frequency.YEARLY, items, Integer.parseInt(month)));
    }

    /** The days of a month. */
    private Optional<List<Item>> items() {
        if (rule.has("BYMONTHDAY")) {
            return rule.hasAny("BYDAY", "BYSETPOS") ? Optional.empty() : list("BYMONTHDAY", CycleRule::monthDay);
        }
        return rule.has("BYSETPOS") ? position().map(List::of) : list("BYDAY", CycleRule::nthWeekday);
    }

    /** BYSETPOS with one weekday, or with all working days. */
    private Optional<Item> position() {
        Optional<List<Item>> days = list("BYDAY", CycleRule::weekday);
        Matcher position = DAY.matcher(rule.parts().getOrDefault("BYSETPOS", "") + "MO");
        if (days.isEmpty() || !position.matches()) {
            return Optional.empty();
        }
        int nth = Integer.parseInt(position.group(1));
        Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
        days.get().forEach(item -> found.add(((Item.Weekday) item).day()));
        if (found.equals(Cycle.WORKDAYS)) {
            return Optional.of(new Item.Workday(nth));
        }
        return found.size() == 1
                ? Optional.of(new Item.NthWeekday(nth, found.iterator().next()))
                : Optional.empty();
    }

    private Optional<List<Item>> list(String name, Function<String, Optional<? extends Item>> read) {
        List<Item> items = new ArrayList<>();
        for (String value : rule.values(name)) {
            Optional<? extends Item> item = read.apply(value);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(items);
    }

    private static Optional<Item.Weekday> weekday(String value) {
        Matcher day = DAY.matcher(value);
        return day.matches() && day.group(1) == null
                ? Optional.of(new Item.Weekday(dayOfWeek(day.group(2))))
                : Optional.empty();
    }

    private static Optional<Item.NthWeekday> nthWeekday(String value) {
        Matcher day = DAY.matcher(value);
        return day.matches() && day.group(1) != null
                ? Optional.of(new Item.NthWeekday(Integer.parseInt(day.group(1)), dayOfWeek(day.group(2))))
                : Optional.empty();
    }

    private static Optional<Item.MonthDay> monthDay(String value) {
        return MONTH_DAY.matcher(value).matches()
                ? Optional.of(new Item.MonthDay(Integer.parseInt(value)))
                : Optional.empty();
    }

    private static DayOfWeek dayOfWeek(String code) {
        return DayOfWeek.of(CODES.indexOf(code) + 1);
    }
}
