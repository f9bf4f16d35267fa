package app.doable.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a person is logged in. */
public record SessionsView(List<Row> rows, Optional<String> noticeKey) {

    /** @param browser empty text when it cannot be told */
    public record Row(long id, String browser, String address, Instant createdAt, Instant lastSeenAt, boolean current) {

        static Row of(Session session, Actor actor) {
            return new Row(
                    session.id(),
                    BrowserName.of(session.browser()),
                    session.address(),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.id() == actor.sessionId());
        }
    }
}
