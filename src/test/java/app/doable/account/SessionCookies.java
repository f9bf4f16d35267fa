package app.doable.account;

import app.doable.testing.TestClient;
import java.net.HttpCookie;

/** The cookie of a session among the others. */
final class SessionCookies {
    private SessionCookies() {}

    /** As a browser sends it: the name and the token. */
    static String of(TestClient browser) {
        HttpCookie found = browser.cookies().stream()
                .filter(cookie -> !cookie.getName().endsWith("-browser")
                        && !cookie.getName().endsWith("-form"))
                .findFirst()
                .orElseThrow();
        return found.getName() + "=" + found.getValue();
    }

    /** As a login's answer sets it, with its attributes. */
    static String setBy(TestClient.Answer login) {
        return login.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> !cookie.contains("-browser=") && !cookie.contains("-form="))
                .findFirst()
                .orElseThrow();
    }
}
