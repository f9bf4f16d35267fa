package app.doable.page;

import java.util.Optional;

/** Who looks at a page, as far as its frame needs to know. Language and theme are empty until chosen. */
public record Viewer(String name, Optional<String> language, Optional<String> theme) {}
