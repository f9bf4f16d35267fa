package app.doable.view;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.task.Destination;
import app.doable.task.Destination.Spot;
import app.doable.task.Step;
import java.util.Optional;

/**
 * Where a form says that a task is to go: to another list ({@code list}), to the end of what is below another ({@code
 * parent}), beside another ({@code after}, {@code before}), or one step ({@code way}: up, down, below the one above it,
 * or out from below its parent).
 */
final class PlaceForm {
    private PlaceForm() {}

    static Destination of(FormBody form) {
        if (form.has("after")) {
            return beside(form, new Spot.After(number(form, "after")));
        }
        if (form.has("before")) {
            return beside(form, new Spot.Before(number(form, "before")));
        }
        if (!form.text("parent").isEmpty()) {
            return Destination.below(number(form, "parent"));
        }
        if (form.has("list")) {
            return new Destination(Optional.of(number(form, "list")), Optional.empty(), new Spot.Last());
        }
        return Destination.of(new Spot.Stepped(step(form)));
    }

    private static Step step(FormBody form) {
        return switch (form.text("way")) {
            case "up" -> Step.UP;
            case "down" -> Step.DOWN;
            case "in" -> Step.IN;
            case "out" -> Step.OUT;
            default -> throw new Failure.Invalid("way", "fault.choice");
        };
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

    private static long number(FormBody form, String field) {
        return Optional.of(form.text(field))
                .filter(Identifier::isOne)
                .map(Long::valueOf)
                .orElseThrow(() -> new Failure.Invalid(field, "fault.choice"));
    }
}
