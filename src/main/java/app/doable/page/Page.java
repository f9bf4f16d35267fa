package app.doable.page;

import java.util.Optional;

/** What every template gets beside its own model. */
public record Page(Messages messages, Optional<Viewer> viewer, String csrf, String path) {

    /** The text of that key in the page's language. */
    public String t(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String language() {
        return messages.locale().getLanguage();
    }

    /** {@code light}, {@code dark}, or {@code auto} for the system's. */
    public String theme() {
        return viewer.flatMap(Viewer::theme).orElse("auto");
    }
}
