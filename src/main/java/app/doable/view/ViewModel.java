package app.doable.view;

import app.doable.http.Failure;
import app.doable.page.FormView;
import app.doable.page.Page;
import app.doable.task.Branch;
import app.doable.task.Task;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a view shows.
 *
 * @param title its heading
 * @param groups the open tasks
 * @param nextOpen where those go on, a cursor
 * @param revision names a list and its revision, or an earlier one, so that script knows which changes it has seen
 * @param creationKey makes the add form's second sending the same task
 * @param editing the task whose text is being edited in its row
 * @param toast says what was just done
 * @param completed the task that was just completed or opened again, when it is not among those shown
 * @param selecting which tasks are chosen, when several are to be
 * @param tree what is below one of them, when that is to be seen without script
 */
public record ViewModel(
        ViewAddress address,
        Sorting sorting,
        String title,
        List<Group> groups,
        Optional<String> nextOpen,
        List<Task> done,
        Optional<String> nextDone,
        String revision,
        String creationKey,
        FormView adding,
        Optional<Editing> editing,
        Optional<Toast> toast,
        Optional<Task> completed,
        Optional<Selecting> selecting,
        Optional<TreeView> tree) {

    private static final int MONTHS = 6;

    /**
     * Tasks below a heading of their own.
     *
     * @param id of the list on the page
     * @param title empty for none
     * @param day on which they all are, and a task that is put here
     * @param more whether it goes on behind what is shown
     */
    public record Group(String id, String title, List<Row> rows, Optional<LocalDate> day, boolean more) {
        static Group of(String id, String title, List<Row> rows) {
            return new Group(id, title, rows, Optional.empty(), false);
        }

        Group on(LocalDate date) {
            return new Group(id, title, rows, Optional.of(date), more);
        }

        Group withMore() {
            return new Group(id, title, rows, day, true);
        }

        Group with(Task changed) {
            return new Group(
                    id,
                    title,
                    rows.stream()
                            .map(row -> row.task().id() == changed.id() ? row.with(changed) : row)
                            .toList(),
                    day,
                    more);
        }

        /** Such as "12", or "200+" when there are more than are shown; empty for none. */
        public String count() {
            return rows.isEmpty() && !more ? "" : rows.size() + (more ? "+" : "");
        }
    }

    /**
     * A task in its view.
     *
     * @param list its list's name, where tasks of several lists are shown; or empty
     */
    public record Row(Branch branch, String list) {
        static Row inItsList(Branch branch) {
            return new Row(branch, "");
        }

        /** As it is shown where there is nothing to say of it but the task. */
        public static Row of(Task task) {
            return inItsList(new Branch(task, 0, 0, Optional.empty()));
        }

        public Task task() {
            return branch.task();
        }

        Row with(Task changed) {
            return new Row(new Branch(changed, branch.subtasks(), branch.openSubtasks(), branch.parent()), list);
        }
    }

    /** The tasks that are chosen, and why what was to become of them was refused. */
    public record Selecting(Set<Long> ids, FormView form) {
        static final Selecting NONE = new Selecting(Set.of(), FormView.empty());
    }

    /** The task's text as typed, and why it was refused. */
    public record Editing(long id, FormView form) {}

    /** Whether it shows a time of a repeating task that was done right here, right now. */
    public boolean isJustDone(Task task) {
        return completed.filter(task::equals).isPresent();
    }

    /** What is below that task, when it is to be seen. */
    public Optional<TreeView> tree(Task task) {
        return tree.filter(below -> below.tree().task().id() == task.id());
    }

    /** Which of the side bar's places it is. */
    public String place() {
        return switch (address.path()) {
            case ViewAddress.INBOX -> "inbox";
            case ViewAddress.TODAY -> "today";
            case ViewAddress.UPCOMING -> "upcoming";
            case ViewAddress.DONE -> "done";
            default ->
                address.isLabel()
                        ? "labels"
                        : address.path().substring(address.path().lastIndexOf('/') + 1);
        };
    }

    /** When the task is due, as far as the heading that it stands below does not say it. */
    public Optional<DueText> due(Task task, Page page) {
        boolean byDay = address.path().equals(ViewAddress.TODAY) || isUpcoming();
        return task.details()
                .due()
                .flatMap(due -> byDay ? DueText.below(due, page) : Optional.of(DueText.of(due, page)));
    }

    public boolean isChosen(Task task) {
        return selecting.filter(chosen -> chosen.ids().contains(task.id())).isPresent();
    }

    /** Why what was to become of the chosen tasks was refused. */
    public Optional<Failure.Fault> fault() {
        return selecting.flatMap(chosen -> chosen.form().faults().stream().findFirst());
    }

    /** Whether tasks can be added to it. */
    public boolean isOpen() {
        return !address.path().equals(ViewAddress.DONE);
    }

    /** Whether it shows one list with what is done in it. */
    public boolean isList() {
        return address.isList();
    }

    /** The list that is shown; revisions of several are named otherwise. */
    public String list() {
        return revision.substring(0, revision.indexOf('.'));
    }

    /** The same with boxes to check. */
    public String selectingAddress() {
        return address.text(new ViewAddress.Parameter("select", "1"));
    }

    public boolean isLabel() {
        return address.isLabel();
    }

    /** Whether it has a page on which it is renamed. */
    public boolean hasSettings() {
        return isLabel() || (isList() && !address.path().equals(ViewAddress.INBOX));
    }

    /** Whether the day is to be seen. */
    public boolean isDated() {
        return address.path().equals(ViewAddress.INBOX) || address.path().equals(ViewAddress.TODAY) || isUpcoming();
    }

    /** What is said while there is nothing to do. */
    public EmptyText empty() {
        return EmptyText.of(address);
    }

    /** Such as "Tomorrow", beside a day's date; or empty. */
    public String near(Group group, Page page) {
        return group.day()
                .filter(day ->
                        group.id().startsWith("day-") && Math.abs(ChronoUnit.DAYS.between(page.date(), day)) <= 1)
                .map(day -> DueText.day(day, page))
                .orElse("");
    }

    public boolean isUpcoming() {
        return address.path().equals(ViewAddress.UPCOMING);
    }

    /** The first days of this and the next months, from where Upcoming can be looked at. */
    public List<LocalDate> months(LocalDate today) {
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> today.plusDays(1).withDayOfMonth(1).plusMonths(month))
                .toList();
    }

    /** Whether Upcoming begins in that month. */
    public boolean isFrom(LocalDate month, Page page) {
        return YearMonth.from(month).equals(YearMonth.from(DayRows.firstDay(address, page)));
    }

    public String onDay(LocalDate day) {
        return address.onDay(day).text();
    }

    /** The task by itself; its way back leads here. */
    public String opening(Task task) {
        return address.opening(task);
    }

    /** From the cursor on. */
    public String openFrom(String cursor) {
        return address.from(cursor).text();
    }

    /** The done tasks from the cursor on. */
    public String doneFrom(String cursor) {
        return address.doneFrom(cursor).text();
    }
}
