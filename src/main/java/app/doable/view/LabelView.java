package app.doable.view;

import app.doable.page.FormView;
import app.doable.task.LabelHead;

/** A label's own page, where it gets its name, is merged with another and goes. */
public record LabelView(LabelHead label, FormView form) {
    public String name() {
        return form.values().getOrDefault("name", label.name());
    }
}
