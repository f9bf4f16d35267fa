package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.page.Page;
import app.doable.task.BranchSlice;
import app.doable.task.Day;
import app.doable.task.Place;
import app.doable.task.Selection;
import app.doable.task.Slice;
import app.doable.task.Task;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts the home page together. */
final class ViewReader {
    static final int OPEN_SHOWN = 200;
    static final int DONE_SHOWN = 50;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tasks tasks;
    private final TaskViews views;
    private final Toasts toasts;

    ViewReader(ViewFeature.Doors doors, Clock clock) {
        this.tasks = doors.tasks();
        this.views = doors.views();
        this.toasts = new Toasts(doors.tasks(), clock);
    }

    /** What is shown of the view. */
    private record Shown(String title, List<ViewModel.Group> groups, Optional<String> next, String revision) {
        boolean has(long id) {
            return groups.stream()
                    .flatMap(group -> group.rows().stream())
                    .anyMatch(row -> row.task().id() == id);
        }

        /** A repeating task that goes on is shown as it was done where it is seen, until the view is left. */
        Shown with(Task completed) {
            return completed.isPastOccurrence()
                    ? new Shown(
                            title,
                            groups.stream().map(group -> group.with(completed)).toList(),
                            next,
                            revision)
                    : this;
        }
    }

    ViewModel view(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        Shown shown =
                switch (address.path()) {
                    case ViewAddress.TODAY -> today(actor, request, page);
                    case ViewAddress.UPCOMING -> upcoming(actor, request, page);
                    case ViewAddress.DONE -> allDone(actor, request, page);
                    default -> list(actor, request, page);
                };
        Slice done = address.isList() ? done(actor, address) : new Slice(List.of(), Optional.empty());
        return new ViewModel(
                address,
                shown.title(),
                request.completed().map(shown::with).orElse(shown).groups(),
                shown.next(),
                done.tasks(),
                done.next(),
                shown.revision(),
                creationKey(),
                request.adding(),
                request.editing(),
                toasts.of(actor, request.outcome(), page)
                        .or(() -> request.added()
                                .filter(id -> !shown.has(id))
                                .flatMap(id -> elsewhere(actor, address, id))),
                request.completed().filter(task -> !address.isList() || task.isPastOccurrence()),
                request.selecting());
    }

    private Shown list(Actor actor, ViewRequest request, Page page) {
        Actor.SeenList list = request.address().list(actor);
        BranchSlice open = fromStartUnlessKnown(
                request.address().open(), cursor -> views.list(actor, list.id(), cursor, OPEN_SHOWN));
        List<ViewModel.Row> rows =
                open.branches().stream().map(ViewModel.Row::inItsList).toList();
        return new Shown(
                list.inbox() ? page.t("side.inbox") : list.name(),
                List.of(new ViewModel.Group("open", "", rows)),
                open.next(),
                list.id() + "." + list.revision());
    }

    private Shown today(Actor actor, ViewRequest request, Page page) {
        Day today = views.today(page.zone());
        BranchSlice slice =
                fromStartUnlessKnown(request.address().open(), cursor -> views.today(actor, today, cursor, OPEN_SHOWN));
        Predicate<ViewModel.Row> isLate = row -> DueText.date(row.task(), page).isBefore(today.date());
        List<ViewModel.Row> rows = rows(actor, slice, page);
        List<ViewModel.Row> late = rows.stream().filter(isLate).toList();
        ViewModel.Group due = new ViewModel.Group(
                "today",
                late.isEmpty() ? "" : page.t("side.today"),
                rows.stream().filter(isLate.negate()).toList());
        List<ViewModel.Group> groups = late.isEmpty()
                ? List.of(due)
                : List.of(new ViewModel.Group("overdue", page.t("task.overdue"), late), due);
        return new Shown(page.t("side.today"), groups, slice.next(), revisions(actor));
    }

    private Shown upcoming(Actor actor, ViewRequest request, Page page) {
        BranchSlice slice = fromStartUnlessKnown(
                request.address().open(),
                cursor -> views.upcoming(actor, page.date().plusDays(1), page.zone(), cursor, OPEN_SHOWN));
        List<ViewModel.Group> groups = byDay(rows(actor, slice, page), row -> DueText.date(row.task(), page), page);
        return new Shown(page.t("side.upcoming"), groups, slice.next(), revisions(actor));
    }

    private Shown allDone(Actor actor, ViewRequest request, Page page) {
        BranchSlice slice =
                fromStartUnlessKnown(request.address().open(), cursor -> views.done(actor, cursor, OPEN_SHOWN));
        List<ViewModel.Group> groups = byDay(
                rows(actor, slice, page),
                row -> LocalDate.ofInstant(row.task().completedAt().orElseThrow(), page.zone()),
                page);
        return new Shown(page.t("side.done"), groups, slice.next(), revisions(actor));
    }

    private static List<ViewModel.Group> byDay(
            List<ViewModel.Row> rows, Function<ViewModel.Row, LocalDate> day, Page page) {
        Map<LocalDate, List<ViewModel.Row>> days =
                rows.stream().collect(Collectors.groupingBy(day, LinkedHashMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(one -> new ViewModel.Group("day-" + one.getKey(), page.longDate(one.getKey()), one.getValue()))
                .toList();
    }

    private static List<ViewModel.Row> rows(Actor actor, BranchSlice slice, Page page) {
        Map<Long, String> names = actor.lists().stream()
                .collect(Collectors.toMap(
                        Actor.SeenList::id, list -> list.inbox() ? page.t("side.inbox") : list.name()));
        return slice.branches().stream()
                .map(branch -> new ViewModel.Row(
                        branch, names.getOrDefault(branch.task().listId(), "")))
                .toList();
    }

    private Slice done(Actor actor, ViewAddress address) {
        Optional<Long> list = Optional.of(address.list(actor).id());
        return fromStartUnlessKnown(address.done(), cursor -> {
            Place from = cursor.isEmpty() ? Place.START : Place.parse(cursor);
            return tasks.slice(actor, new Selection(list, Selection.Which.DONE, from, DONE_SHOWN));
        });
    }

    /** A cursor that somebody made up shows the beginning. */
    private static <T> T fromStartUnlessKnown(String cursor, Function<String, T> reading) {
        try {
            return reading.apply(cursor);
        } catch (Failure.Invalid e) {
            return reading.apply("");
        }
    }

    /** Another one after a change of any list, and in no order. */
    private static String revisions(Actor actor) {
        return "all."
                + actor.lists().stream().mapToLong(Actor.SeenList::revision).sum();
    }

    private Optional<Toast> elsewhere(Actor actor, ViewAddress view, long id) {
        try {
            return toasts.elsewhere(tasks.get(actor, id), view);
        } catch (Failure.NotFound e) {
            return Optional.empty();
        }
    }

    private static String creationKey() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
