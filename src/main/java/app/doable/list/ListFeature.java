package app.doable.list;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import app.doable.http.Access;
import app.doable.http.Routes;

/** The routes of lists. */
public final class ListFeature {
    private ListFeature() {}

    public static void register(Routes routes, Lists lists) {
        ListApi api = new ListApi(lists);
        routes.api(GET, "/lists", Access.PERSON, api::all)
                .api(POST, "/lists", Access.PERSON, api::create)
                .api(GET, "/lists/{list}", Access.PERSON, api::get)
                .api(PUT, "/lists/{list}", Access.PERSON, api::edit)
                .api(PATCH, "/lists/{list}", Access.PERSON, api::edit)
                .api(DELETE, "/lists/{list}", Access.PERSON, api::delete)
                .api(PUT, "/lists/{list}/place", Access.PERSON, api::place)
                .api(PUT, "/lists/{list}/archival", Access.PERSON, api::archive)
                .api(DELETE, "/lists/{list}/archival", Access.PERSON, api::unarchive)
                .api(POST, "/lists/{list}/restoration", Access.PERSON, api::restore)
                .api(GET, "/trash/lists", Access.PERSON, api::trash);
    }
}
