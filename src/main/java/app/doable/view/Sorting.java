package app.doable.view;

import app.doable.account.Actor;
import app.doable.task.Sort;
import app.doable.task.SortedView;
import java.util.List;

/**
 * In which orders a view can be shown, and in which it is.
 *
 * @param choices none when the view has but one
 */
public record Sorting(ViewAddress address, List<Sort> choices, Sort order) {
    static Sorting of(ViewAddress address, Actor actor) {
        return new Sorting(
                address, address.sortable(actor).map(SortedView::choices).orElse(List.of()), address.order(actor));
    }

    /** Whether the tasks are in another order than the view's own. */
    public boolean isChosen() {
        return order != Sort.OWN && choices.contains(order);
    }

    /** The key of what the order is called that it is in. */
    public String chosen() {
        return name(order);
    }

    /** The key of what the order is called here. */
    public String name(Sort sort) {
        return switch (sort) {
            case OWN -> address.isList() ? "sort.byHand" : address.isLabel() ? "sort.asAdded" : "sort.byTime";
            case DUE -> "sort.byDue";
            case PRIORITY -> "sort.byPriority";
            case TEXT -> "sort.byText";
        };
    }
}
