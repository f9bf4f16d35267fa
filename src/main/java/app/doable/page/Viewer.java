package app.doable.page;

import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Who looks at a page, as far as its frame needs to know.
 *
 * @param zone where their days begin
 * @param letterKeys whether single letters are shortcuts
 * @param side counts what is in the side bar, whenever it is asked
 */
public record Viewer(String name, Look look, ZoneId zone, boolean letterKeys, Supplier<Side> side) {}
