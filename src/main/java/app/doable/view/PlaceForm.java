package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.task.BranchSlice;
import app.doable.task.Destination;
import app.doable.task.Destination.Spot;
import app.doable.task.Task;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import java.util.List;
import java.util.Optional;

/**
 * Where a form says that a task is to go: to another list ({@code list}), to the end of what is below another ({@code
 * parent}), beside another ({@code after}, {@code before}), or one step ({@code way}: up, down, below the one above it,
 * or out from below its parent).
 */
final class PlaceForm {
    private static final int SIBLINGS_KNOWN = 1000;

    private final Tasks tasks;
    private final TaskViews views;

    PlaceForm(ViewFeature.Doors doors) {
        this.tasks = doors.tasks();
        this.views = doors.views();
    }

    /** Empty when there is no such step from where the task is. */
    Optional<Destination> of(Actor actor, long id, FormBody form) {
        if (form.has("after")) {
            return Optional.of(beside(form, new Spot.After(number(form, "after"))));
        }
        if (form.has("before")) {
            return Optional.of(beside(form, new Spot.Before(number(form, "before"))));
        }
        if (!form.text("parent").isEmpty()) {
            return below(number(form, "parent"));
        }
        if (form.has("list")) {
            return Optional.of(new Destination(Optional.of(number(form, "list")), Optional.empty(), new Spot.Last()));
        }
        return step(actor, tasks.get(actor, id), form.text("way"));
    }

    /** There, as long as that is still in the list and below the parent that the form names. */
    private static Destination beside(FormBody form, Spot spot) {
        Optional<Long> list = form.has("list") ? Optional.of(number(form, "list")) : Optional.empty();
        if (!form.has("parent")) {
            return new Destination(list, Optional.empty(), spot);
        }
        boolean top = form.text("parent").isEmpty();
        return new Destination(list, Optional.of(top ? Optional.empty() : Optional.of(number(form, "parent"))), spot);
    }

    private Optional<Destination> step(Actor actor, Task task, String way) {
        if (way.equals("out")) {
            return task.parentId().flatMap(parent -> beside(new Spot.After(parent)));
        }
        List<Long> order = siblings(actor, task);
        int at = order.indexOf(task.id());
        return switch (way) {
            case "up" -> at < 1 ? Optional.empty() : beside(new Spot.Before(order.get(at - 1)));
            case "down" ->
                at < 0 || at == order.size() - 1 ? Optional.empty() : beside(new Spot.After(order.get(at + 1)));
            case "in" -> at < 1 ? Optional.empty() : below(order.get(at - 1));
            default -> throw new Failure.Invalid("way", "fault.choice");
        };
    }

    private List<Long> siblings(Actor actor, Task task) {
        BranchSlice siblings = task.parentId().isPresent()
                ? views.below(actor, task.parentId().get(), "", SIBLINGS_KNOWN)
                : views.list(actor, task.listId(), "", SIBLINGS_KNOWN);
        return siblings.branches().stream().map(branch -> branch.task().id()).toList();
    }

    private static Optional<Destination> beside(Spot spot) {
        return Optional.of(new Destination(Optional.empty(), Optional.empty(), spot));
    }

    private static Optional<Destination> below(long parent) {
        return Optional.of(new Destination(Optional.empty(), Optional.of(Optional.of(parent)), new Spot.Last()));
    }

    private static long number(FormBody form, String field) {
        return Optional.of(form.text(field))
                .filter(Identifier::isOne)
                .map(Long::valueOf)
                .orElseThrow(() -> new Failure.Invalid(field, "fault.choice"));
    }
}
