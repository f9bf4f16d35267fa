package app.doable.account;

import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** Where one is logged in, and what has happened to the account, as pages. */
final class SecurityPages {
    private static final Map<String, String> NOTICES =
            Map.of("ended", "sessions.ended", "others", "sessions.othersEnded");

    private final Sessions sessions;
    private final SecurityEvents events;
    private final Pages pages;

    SecurityPages(Sessions sessions, SecurityEvents events, Pages pages) {
        this.sessions = sessions;
        this.events = events;
        this.pages = pages;
    }

    void showSessions(Context context) {
        Actor actor = Actor.of(context);
        Optional<String> notice =
                Optional.ofNullable(context.queryParam("notice")).map(NOTICES::get);
        pages.show(
                context,
                "sessions",
                new SessionsView(
                        sessions.list(actor).stream()
                                .map(session -> SessionsView.Row.of(session, actor))
                                .toList(),
                        notice));
    }

    void endSession(Context context) {
        sessions.end(context, Actor.of(context), SessionApi.id(context));
        context.redirect("/account/sessions?notice=ended", HttpStatus.SEE_OTHER);
    }

    void endOtherSessions(Context context) {
        sessions.endOthers(context, Actor.of(context));
        context.redirect("/account/sessions?notice=others", HttpStatus.SEE_OTHER);
    }

    void showEvents(Context context) {
        pages.show(
                context,
                "security",
                new SecurityView(events.newest(Actor.of(context).personId()).stream()
                        .map(SecurityView.Row::of)
                        .toList()));
    }
}
