package app.doable.page;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Who looks at a page, as far as its frame needs to know. Language and theme are empty until chosen.
 *
 * @param zone where their days begin
 */
public record Viewer(String name, Optional<String> language, Optional<String> theme, ZoneId zone) {}
