package app.doable.view;

import app.doable.list.TaskList;
import app.doable.page.FormView;

/** A list's own page, where it gets its name and colour, and is put away. */
public record ListView(TaskList list, FormView form) {
    public String name() {
        return form.values().getOrDefault("name", list.name());
    }

    public String color() {
        return form.values().getOrDefault("color", list.color());
    }
}
