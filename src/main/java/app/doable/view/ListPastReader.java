package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.Change;
import app.doable.history.ChangePlace;
import app.doable.history.ChangeSlice;
import app.doable.history.PastChange;
import app.doable.http.Failure;
import app.doable.page.Page;
import app.doable.task.ChangeName;
import app.doable.task.Task;
import app.doable.task.TaskPast;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a list's history together: two statements, however much there is to tell. */
final class ListPastReader {
    private static final int SHOWN = 50;

    private final TaskPast past;
    private final Toasts toasts;

    ListPastReader(TaskPast past, Toasts toasts) {
        this.past = past;
        this.toasts = toasts;
    }

    /** @throws Failure.NotFound when there is no such list, or not for this person, or it is in the trash */
    ListPastView view(Actor actor, long listId, String cursor, Outcome outcome, Page page) {
        Actor.SeenList list = actor.lists().stream()
                .filter(seen -> seen.id() == listId)
                .findFirst()
                .orElseThrow(Failure.NotFound::new);
        Optional<ChangePlace> from = place(cursor);
        ChangeSlice slice = past.changesOfList(actor, listId, from.orElse(ChangePlace.START), SHOWN);
        Map<Long, Task> known = past.among(
                actor,
                slice.changes().stream()
                        .map(PastChange::change)
                        .filter(change -> !change.isOfTheList())
                        .map(Change::taskId)
                        .collect(Collectors.toSet()));
        ListPastWords words = new ListPastWords(known, new ListAsItIs(list, from.isEmpty()), actor, page);
        return new ListPastView(
                listId,
                list.inbox(),
                list.inbox() ? page.t("side.inbox") : list.name(),
                days(slice.changes(), words, page),
                from.map(ChangePlace::cursor).orElse(""),
                slice.next(),
                toasts.of(actor, outcome, page));
    }

    /** A cursor that somebody made up shows the beginning. */
    private static Optional<ChangePlace> place(String cursor) {
        try {
            return Optional.of(cursor).filter(text -> !text.isEmpty()).map(ChangePlace::parse);
        } catch (Failure.Invalid e) {
            return Optional.empty();
        }
    }

    private static List<ListPastView.Day> days(List<PastChange> changes, ListPastWords words, Page page) {
        Map<LocalDate, List<PastChange>> days =
                grouped(changes, past -> LocalDate.ofInstant(past.happenedAt(), page.zone()));
        return days.entrySet().stream()
                .map(day -> new ListPastView.Day(title(day.getKey(), page), entries(day.getValue(), words, page)))
                .toList();
    }

    /** Of another year it says which. */
    private static String title(LocalDate day, Page page) {
        String title = page.longDate(day);
        return day.getYear() == page.date().getYear() ? title : title + " " + day.getYear();
    }

    private static List<ListPastView.Entry> entries(List<PastChange> changes, ListPastWords words, Page page) {
        return grouped(changes, past -> past.change().revision()).values().stream()
                .map(together -> entry(together, words, page))
                .filter(entry -> !entry.lines().isEmpty())
                .toList();
    }

    private static ListPastView.Entry entry(List<PastChange> together, ListPastWords words, Page page) {
        PastChange first = together.getFirst();
        boolean undoable = false;
        for (PastChange past : together) {
            undoable |= words.isUndoable(past.change());
        }
        return new ListPastView.Entry(
                new ChangeName(first.change().listId(), first.change().revision()),
                page.time(LocalTime.ofInstant(first.happenedAt(), page.zone())),
                ChangeWords.author(first),
                together.stream()
                        .flatMap(past -> words.lines(past.change()).stream())
                        .toList(),
                undoable);
    }

    private static <K> Map<K, List<PastChange>> grouped(List<PastChange> changes, Function<PastChange, K> by) {
        return changes.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
