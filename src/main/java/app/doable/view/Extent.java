package app.doable.view;

import app.doable.http.Paging;
import java.util.regex.Pattern;

/**
 * How many tasks are asked for: a page, or as many as script has put together from several.
 *
 * @param open at least a page
 * @param done at least a page
 */
record Extent(int open, int done) {
    static final int OPEN_PAGE = 200;
    static final int DONE_PAGE = 50;
    static final Extent PAGE = new Extent(OPEN_PAGE, DONE_PAGE);

    /** What was loaded beyond is left to the reader as it was; see merge.js. */
    private static final int MOST_PAGES = 2 * Paging.LONGEST / OPEN_PAGE;

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    /** As many whole pages as hold what is shown. */
    static Extent of(String open, String done) {
        return new Extent(pages(open, OPEN_PAGE), pages(done, DONE_PAGE));
    }

    private static int pages(String shown, int page) {
        int count = COUNT.matcher(shown).matches() ? Integer.parseInt(shown) : 0;
        return page * Math.clamp(Math.ceilDiv(count, page), 1, MOST_PAGES);
    }
}
