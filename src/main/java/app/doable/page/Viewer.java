package app.doable.page;

import java.time.ZoneId;

/**
 * Who looks at a page, as far as its frame needs to know.
 *
 * @param zone where their days begin
 * @param letterKeys whether single letters are shortcuts
 */
public record Viewer(String name, Look look, ZoneId zone, boolean letterKeys) {}
