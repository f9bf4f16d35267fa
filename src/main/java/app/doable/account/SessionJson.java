package app.doable.account;

/**
 * A session on the wire; instants are ISO 8601 in UTC. Never its token.
 *
 * @param browser a readable name, such as {@code Firefox · Linux}
 * @param current whether it is the one that asks
 */
record SessionJson(
        long id,
        String createdAt,
        String lastSeenAt,
        String expiresAt,
        String browser,
        String address,
        boolean current) {

    static SessionJson of(Session session, boolean current) {
        return new SessionJson(
                session.id(),
                session.createdAt().toString(),
                session.lastSeenAt().toString(),
                session.expiresAt().toString(),
                BrowserName.of(session.browser()),
                session.address(),
                current);
    }
}
