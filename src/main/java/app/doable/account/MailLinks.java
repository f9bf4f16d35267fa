package app.doable.account;

import app.doable.account.MailLink.Purpose;
import app.doable.database.Database;
import app.doable.mail.Links;
import java.util.Optional;

/** Links that go by mail. The database has a hash of the secret that was sent last, and nobody else has it. */
public final class MailLinks implements Links {
    private final Database database;
    private final MailLinkStore store;

    public MailLinks(Database database) {
        this.database = database;
        this.store = new MailLinkStore(database);
    }

    /**
     * Makes a link in the place of the person's earlier one; in a write.
     *
     * @return its number; until it is renewed nobody knows its secret
     */
    long make(MailLink link, Purpose purpose, long expiresAt) {
        store.delete(link.personId(), purpose);
        return store.insert(link, purpose, Tokens.hash(Tokens.random()), expiresAt);
    }

    @Override
    public Optional<String> renew(long linkId) {
        String secret = Tokens.random();
        return Optional.of(secret).filter(_ -> store.changeToken(linkId, Tokens.hash(secret)));
    }

    void sweep(long now) {
        database.write(() -> store.deleteExpired(now));
    }
}
