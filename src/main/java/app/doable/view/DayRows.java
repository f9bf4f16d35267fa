package app.doable.view;

import app.doable.account.Actor;
import app.doable.page.Page;
import app.doable.task.BranchSlice;
import app.doable.task.Day;
import app.doable.task.TaskViews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tasks by their days: Today, Upcoming and Done. */
final class DayRows {
    /** Days of Upcoming that are there even when nothing is due, so that something can be put on them. */
    private static final int DAYS_SHOWN = 7;

    private final TaskViews views;

    DayRows(TaskViews views) {
        this.views = views;
    }

    Shown today(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        Day today = views.today(page.zone());
        BranchSlice slice = Shown.fromStartUnlessKnown(
                address,
                from -> views.today(
                        actor,
                        today,
                        from.order(actor),
                        from.open(),
                        request.extent().open()));
        Predicate<ViewModel.Row> isLate = row -> DueText.date(row.task(), page).isBefore(today.date());
        List<ViewModel.Row> rows = Shown.rows(actor, slice, page);
        List<ViewModel.Row> late = rows.stream().filter(isLate).toList();
        List<ViewModel.Row> onTime = rows.stream().filter(isLate.negate()).toList();
        List<ViewModel.Group> groups = new ArrayList<>();
        if (!late.isEmpty()) {
            groups.add(ViewModel.Group.of("overdue", page.t("task.overdue"), late));
        }
        groups.add(ViewModel.Group.of("today", late.isEmpty() ? "" : page.t("side.today"), onTime)
                .on(today.date()));
        return new Shown(page.t("side.today"), goOn(groups, slice), slice.next(), Shown.revisions(actor));
    }

    Shown upcoming(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        LocalDate from = firstDay(address, page);
        BranchSlice slice = Shown.fromStartUnlessKnown(
                address,
                part -> views.upcoming(
                        actor, from, page.zone(), part.open(), request.extent().open()));
        SortedMap<LocalDate, List<ViewModel.Row>> days =
                byDay(Shown.rows(actor, slice, page), row -> DueText.date(row.task(), page));
        if (address.open().isEmpty()) {
            LocalDate last = slice.next().isPresent() ? days.lastKey() : LocalDate.MAX;
            from.datesUntil(from.plusDays(DAYS_SHOWN))
                    .filter(day -> !day.isAfter(last))
                    .forEach(day -> days.putIfAbsent(day, List.of()));
        }
        return new Shown(
                page.t("side.upcoming"), goOn(groups(days, page), slice), slice.next(), Shown.revisions(actor));
    }

    /** Tomorrow, or a later day that was asked for. */
    static LocalDate firstDay(ViewAddress address, Page page) {
        LocalDate tomorrow = page.date().plusDays(1);
        return address.firstDay()
                .filter(day -> day.isAfter(tomorrow) && day.getYear() <= 9998)
                .orElse(tomorrow);
    }

    Shown done(Actor actor, ViewRequest request, Page page) {
        BranchSlice slice = Shown.fromStartUnlessKnown(
                request.address(),
                from -> views.done(actor, from.open(), request.extent().open()));
        SortedMap<LocalDate, List<ViewModel.Row>> days = byDay(
                Shown.rows(actor, slice, page),
                row -> LocalDate.ofInstant(row.task().completedAt().orElseThrow(), page.zone()));
        List<ViewModel.Group> latestFirst = groups(days, page).reversed();
        return new Shown(page.t("side.done"), goOn(latestFirst, slice), slice.next(), Shown.revisions(actor));
    }

    private static SortedMap<LocalDate, List<ViewModel.Row>> byDay(
            List<ViewModel.Row> rows, Function<ViewModel.Row, LocalDate> day) {
        return rows.stream().collect(Collectors.groupingBy(day, TreeMap::new, Collectors.toList()));
    }

    private static List<ViewModel.Group> groups(SortedMap<LocalDate, List<ViewModel.Row>> days, Page page) {
        return days.entrySet().stream()
                .map(one -> ViewModel.Group.of("day-" + one.getKey(), page.longDate(one.getKey()), one.getValue())
                        .on(one.getKey()))
                .toList();
    }

    /** Of the last group that has any there may be more than is shown. */
    private static List<ViewModel.Group> goOn(List<ViewModel.Group> groups, BranchSlice slice) {
        if (slice.next().isEmpty()) {
            return groups;
        }
        ViewModel.Group last = groups.reversed().stream()
                .filter(group -> !group.rows().isEmpty())
                .findFirst()
                .orElseThrow();
        return groups.stream()
                .map(group -> group.equals(last) ? group.withMore() : group)
                .toList();
    }
}
