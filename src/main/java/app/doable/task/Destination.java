package app.doable.task;

import app.doable.http.JsonBody;
import app.doable.http.JsonValue;
import java.util.Optional;

/**
 * Where a task is to go. Beside another task is in its list and under its parent, whatever else is named has to agree.
 * Otherwise it stays in its list and under its parent unless others are named; another list means its top.
 *
 * @param parent an empty one inside is the top of the list
 */
public record Destination(Optional<Long> list, Optional<Optional<Long>> parent, Spot spot) {

    /** The place among the siblings. */
    public sealed interface Spot {
        record First() implements Spot {}

        record Last() implements Spot {}

        record After(long id) implements Spot {}

        record Before(long id) implements Spot {}

        record Stepped(Step step) implements Spot {}
    }

    static Destination atTheEndOf(long listId) {
        return new Destination(Optional.of(listId), Optional.of(Optional.empty()), new Spot.Last());
    }

    public static Destination of(Spot spot) {
        return new Destination(Optional.empty(), Optional.empty(), spot);
    }

    public static Destination below(long parent) {
        return new Destination(Optional.empty(), Optional.of(Optional.of(parent)), new Spot.Last());
    }

    /** Where a step leads that has been found to lead to that task. */
    static Destination stepped(Step step, long reference) {
        return switch (step) {
            case UP -> of(new Spot.Before(reference));
            case DOWN, OUT -> of(new Spot.After(reference));
            case IN -> below(reference);
        };
    }

    /** The destination is of use only once the body is finished. */
    static Destination read(JsonBody body) {
        Optional<Long> list = body.member("list", JsonValue::id);
        Optional<Optional<Long>> parent =
                body.member("parent", value -> value.isNull() ? Optional.empty() : Optional.of(value.id()));
        Optional<Spot> first =
                body.member("first", JsonValue::bool).map(yes -> yes ? new Spot.First() : new Spot.Last());
        Optional<Spot> after =
                body.member("after", value -> value.isNull() ? new Spot.First() : new Spot.After(value.id()));
        Optional<Spot> before =
                body.member("before", value -> value.isNull() ? new Spot.Last() : new Spot.Before(value.id()));
        if (body.has("after") && body.has("before")) {
            body.refuse("before", "fault.onePlace");
        }
        if (body.has("first") && (body.has("after") || body.has("before"))) {
            body.refuse("first", "fault.onePlace");
        }
        return new Destination(
                list, parent, after.or(() -> before).or(() -> first).orElse(new Spot.Last()));
    }

    /** The task that it is described by: the neighbour or the parent. */
    Optional<Long> reference() {
        return switch (spot) {
            case Spot.After(long id) -> Optional.of(id);
            case Spot.Before(long id) -> Optional.of(id);
            case Spot.Stepped _ -> Optional.empty();
            case Spot.First _, Spot.Last _ -> parent.flatMap(named -> named);
        };
    }

    boolean isBeside() {
        return spot instanceof Spot.After || spot instanceof Spot.Before;
    }

    /** The member that names the reference, or else the list. */
    String member() {
        return switch (spot) {
            case Spot.After _ -> "after";
            case Spot.Before _ -> "before";
            case Spot.Stepped _ -> "way";
            case Spot.First _, Spot.Last _ -> parent.isPresent() ? "parent" : "list";
        };
    }
}
