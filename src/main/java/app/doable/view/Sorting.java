package app.doable.view;

import app.doable.task.Sort;
import java.util.List;

/** In which orders a view can be shown, and in which it is. */
public record Sorting(ViewAddress address) {
    /** None when the view has but one. */
    public List<Sort> choices() {
        if (address.isList() || address.isLabel()) {
            return List.of(Sort.values());
        }
        return address.path().equals(ViewAddress.TODAY) ? List.of(Sort.OWN, Sort.PRIORITY, Sort.TEXT) : List.of();
    }

    /** Whether the tasks are in another order than the view's own. */
    public boolean isChosen() {
        return address.order() != Sort.OWN && choices().contains(address.order());
    }

    public boolean is(Sort sort) {
        return address.order() == sort;
    }

    /** The key of what the order is called that it is in. */
    public String chosen() {
        return name(address.order());
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

    /** The view in that order. */
    public String link(Sort sort) {
        return address.sorted(sort).text();
    }
}
