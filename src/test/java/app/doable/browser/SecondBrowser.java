package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The same person's browser in the kitchen: a tab with a list and one with Today, open all along, nobody touches them. */
final class SecondBrowser {
    private static final String OPEN = "#groups .row:not([data-done]) .words";

    private final Visitor kitchen;
    private final Page today;
    private final Facts facts;
    private @Nullable Page list;
    private long listId;

    SecondBrowser(Visitor kitchen) {
        this.kitchen = kitchen;
        this.today = kitchen.page();
        this.facts = new Facts(today.request());
        today.navigate("/today");
    }

    void opensList(long id) {
        listId = id;
        list = kitchen.newTab();
        list.navigate("/lists/" + id);
    }

    /** It shows what the server says, in its order, without being asked to; what was done there may still stand there. */
    void isRight() {
        String[] due = facts.texts("views/today", _ -> true);
        assertThat(today.locator(OPEN)).hasText(due);
        assertThat(today.locator("#count-today")).hasText(due.length == 0 ? "" : Integer.toString(due.length));
        if (list != null) {
            String[] tops = facts.texts("tasks?completed=false&list=" + listId, task -> !task.has("parent"));
            assertThat(Objects.requireNonNull(list).locator(OPEN)).hasText(tops);
        }
    }

    /** Midnight has passed: in a week that is not the browser's own, it does not notice by itself. */
    void turnsThePage() {
        today.reload();
    }
}
