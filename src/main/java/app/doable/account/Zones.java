package app.doable.account;

import app.doable.when.TimeZones;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.Optional;

/** Where a person's days begin. */
public final class Zones {
    /** Set by the browser's script; not by the server, and so neither {@code HttpOnly} nor named after its port. */
    static final String COOKIE = "doable-zone";

    private Zones() {}

    /** The person's choice, else their browser's, else the server's. */
    public static ZoneId of(Context context, Actor actor) {
        return actor.preferences()
                .timeZone()
                .or(() -> Optional.ofNullable(context.cookie(COOKIE)).flatMap(TimeZones::find))
                .orElseGet(ZoneId::systemDefault);
    }
}
