package app.doable.view;

import app.doable.account.Actor;
import app.doable.history.Change;
import java.util.HashSet;
import java.util.Set;

/**
 * Which changes of a list itself are as they left it, as far as its name, its colour and what changed since tell: nothing
 * more is read.
 */
final class ListAsItIs {
    private final Actor.SeenList list;
    private final boolean fromTheNewest;
    private final Set<String> changedSince = new HashSet<>();

    /** @param fromTheNewest whether all that changed since is told */
    ListAsItIs(Actor.SeenList list, boolean fromTheNewest) {
        this.list = list;
        this.fromTheNewest = fromTheNewest;
    }

    /** Whether taking it back would change anything; tell it the changes in their order, the newest first. */
    boolean isUndoable(Change change) {
        boolean undoable = change.before().keySet().stream().anyMatch(field -> isAsLeft(change, field));
        changedSince.addAll(change.before().keySet());
        return undoable;
    }

    /** What was taken out of the trash is deleted where lists are. */
    private boolean isAsLeft(Change change, String field) {
        return switch (field) {
            case "name" -> list.name().equals(change.after().get(field));
            case "color" -> list.color().equals(change.after().get(field));
            case Change.DELETED_AT -> false;
            default -> fromTheNewest && !changedSince.contains(field);
        };
    }
}
