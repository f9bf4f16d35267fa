package app.doable.http;

import io.javalin.security.RouteRole;

/** Who may call a route. */
public enum Access implements RouteRole {
    ANYONE,
    PERSON,
    ADMINISTRATOR
}
