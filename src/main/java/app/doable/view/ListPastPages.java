package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Identifier;
import app.doable.page.Pages;
import io.javalin.http.Context;

/** A list's history on a page. */
final class ListPastPages {
    private final ListPastReader reader;
    private final Pages pages;

    ListPastPages(ListPastReader reader, Pages pages) {
        this.reader = reader;
        this.pages = pages;
    }

    void show(Context context) {
        pages.show(
                context,
                "list-history",
                reader.view(
                        Actor.of(context),
                        Identifier.inPath(context, "list"),
                        ViewAddress.query(context, "from"),
                        Outcome.ofQuery(context),
                        pages.page(context)));
    }
}
