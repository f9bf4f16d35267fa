package app.doable.page;

import java.time.ZoneId;

/**
 * Who looks at a page, as far as its frame needs to know.
 *
 * @param zone where their days begin
 */
public record Viewer(String name, Look look, ZoneId zone) {}
