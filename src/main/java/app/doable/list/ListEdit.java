package app.doable.list;

import app.doable.http.Failure;
import app.doable.http.Text;
import java.util.Optional;

/**
 * A partial update: what is empty stays as it was.
 *
 * @param color one of {@link TaskList#COLORS}
 */
public record ListEdit(Optional<String> name, Optional<String> color) {
    static final int LONGEST_NAME = 255;

    /** @throws Failure.Invalid when the name is blank, too long or holds control characters, or the colour is unknown */
    ListEdit accepted() {
        if (color.isPresent() && !TaskList.COLORS.contains(color.get())) {
            throw new Failure.Invalid("color", "fault.choice");
        }
        return new ListEdit(name.map(typed -> Text.line("name", typed, LONGEST_NAME)), color);
    }

    TaskList applyTo(TaskList list) {
        return list.withName(name.orElse(list.name())).withColor(color.orElse(list.color()));
    }
}
