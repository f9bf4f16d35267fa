package app.doable.account;

import app.doable.http.Failure;
import app.doable.page.Messages;
import io.javalin.http.Context;

/** Logging in, for pages and programs alike. */
final class Entrance {
    private final Logins logins;
    private final Addresses addresses;
    private final Sessions sessions;
    private final KnownBrowsers browsers;

    Entrance(Logins logins, Addresses addresses, Sessions sessions, KnownBrowsers browsers) {
        this.logins = logins;
        this.addresses = addresses;
        this.sessions = sessions;
        this.browsers = browsers;
    }

    /**
     * @throws Failure.Unauthenticated when name or password are wrong
     * @throws Failure.Forbidden when an address has to be confirmed first; another link is on its way
     */
    Session login(Context context, String username, String password, Messages language) {
        Login login = logins.authenticate(username, password, Client.of(context), browsers.hash(context));
        long person = login.person().id();
        if (addresses.isAwaited(person)) {
            addresses.remind(person, language);
            throw new Failure.Forbidden("failure.unconfirmed");
        }
        return sessions.start(context, login);
    }

    /**
     * Lets somebody in who has just made an account.
     *
     * @return whether they are in: not before they have confirmed their address, where that is demanded
     */
    boolean welcome(Context context, Login login) {
        if (addresses.isAwaited(login.person().id())) {
            return false;
        }
        sessions.start(context, login);
        return true;
    }
}
