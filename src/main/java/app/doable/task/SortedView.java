package app.doable.task;

import app.doable.account.Actor;
import java.util.List;
import java.util.Optional;

/**
 * A view whose order a person can choose.
 *
 * @param name among the views of one person
 * @param list the one that it shows, if it does; with it what was chosen goes
 * @param label likewise
 */
public record SortedView(String name, Optional<Long> list, Optional<Long> label) {
    public static final SortedView TODAY = new SortedView("today", Optional.empty(), Optional.empty());

    public static SortedView ofList(long id) {
        return new SortedView("list " + id, Optional.of(id), Optional.empty());
    }

    public static SortedView ofLabel(long id) {
        return new SortedView("label " + id, Optional.empty(), Optional.of(id));
    }

    /** The view's own order first. */
    public List<Sort> choices() {
        return list.isPresent() || label.isPresent()
                ? List.of(Sort.values())
                : List.of(Sort.OWN, Sort.PRIORITY, Sort.TEXT);
    }

    /** What the person chose, or else the view's own. */
    public Sort chosenBy(Actor actor) {
        return Optional.ofNullable(actor.sorts().get(name)).flatMap(Sort::parse).orElse(Sort.OWN);
    }
}
