package app.doable.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.function.Consumer;

/**
 * A page in a state that is worth a look.
 *
 * @param route the page's, as it is registered; any other path is a page that is not there
 * @param state what it is then, for a picture's name; empty for the page as such
 * @param way to the page
 * @param further what is done there
 */
record Sight(String route, String state, Consumer<Page> way, Consumer<Page> further) {
    static Sight at(String route) {
        return at(route, route);
    }

    static Sight at(String route, String address) {
        return new Sight(route, "", page -> page.navigate(address), _ -> {});
    }

    /** The page of the sight before, which is looked at further. */
    static Sight still(String route) {
        return new Sight(route, "", _ -> {}, _ -> {});
    }

    Sight in(String otherState) {
        return new Sight(route, otherState, way, further);
    }

    /** In the state that this leads to. */
    Sight after(String otherState, Consumer<Page> work) {
        return new Sight(route, otherState, way, further.andThen(work));
    }

    void visit(Page page) {
        way.accept(page);
        assertThat(URI.create(page.url()).getPath()).as(name()).matches(route.replaceAll("\\{[^}]*}", "[^/]+"));
        further.accept(page);
        page.waitForLoadState(); // a form's answer may be there before its style is
    }

    /** Fit for a file. */
    String name() {
        return (route + (state.isEmpty() ? "" : "-" + state)).replaceAll("[^A-Za-z]+", "-");
    }
}
