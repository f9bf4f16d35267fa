package app.doable.account;

/** A session on the wire; instants are ISO 8601 in UTC. Never its token. */
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
                session.browser(),
                session.address(),
                current);
    }
}
