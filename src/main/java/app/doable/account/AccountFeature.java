package app.doable.account;

import static io.javalin.http.HandlerType.POST;

import app.doable.http.Access;
import app.doable.http.Routes;
import app.doable.page.Pages;

/** The routes of accounts and sessions. */
public final class AccountFeature {
    private AccountFeature() {}

    public static void register(Routes routes, People people, Sessions sessions, Pages pages) {
        AccountApi api = new AccountApi(people, sessions);
        AccountPages html = new AccountPages(people, sessions, pages);
        routes.apiAndRoot(POST, "/register", Access.ANYONE, api::register)
                .apiAndRoot(POST, "/login", Access.ANYONE, api::login)
                .apiAndRoot(POST, "/logout", Access.PERSON, api::logout)
                .page("/register", Access.ANYONE, html::showRegister)
                .form("/register", Access.ANYONE, html::register)
                .page("/login", Access.ANYONE, html::showLogin)
                .form("/login", Access.ANYONE, html::login)
                .form("/logout", Access.ANYONE, html::logout);
    }
}
