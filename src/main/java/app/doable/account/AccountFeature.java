package app.doable.account;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import app.doable.config.Config;
import app.doable.database.Database;
import app.doable.http.Access;
import app.doable.http.Cookies;
import app.doable.http.FailureRenderer;
import app.doable.http.Routes;
import app.doable.mail.Mailer;
import app.doable.page.Pages;
import app.doable.schedule.Background;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** People and sessions: what they are made of, and their routes. */
public final class AccountFeature {
    private static final Duration SWEEP = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;
    private final MailLinks links;
    private final SecurityEvents events;
    private final KnownBrowsers browsers;
    private final Sessions sessions;
    private final People people;
    private final Logins logins;
    private final Addresses addresses;
    private final PasswordChanges passwords;
    private final Registrations registrations;
    private final Entrance entrance;

    /** What the feature stands on. */
    public record Ground(
            Config config,
            Database database,
            Cookies cookies,
            Passwords passwords,
            Mailer mailer,
            Background background,
            Clock clock) {}

    public AccountFeature(Ground ground, Newcomer newcomer) {
        this.clock = ground.clock();
        Config config = ground.config();
        Attempts attempts = new Attempts(clock);
        AccountMail mail = new AccountMail(ground.mailer(), config.baseUrl());
        this.database = ground.database();
        this.links = new MailLinks(database);
        this.events = new SecurityEvents(database, ground.background(), clock);
        this.browsers = new KnownBrowsers(database, ground.cookies(), clock);
        this.sessions = new Sessions(database, browsers, events, ground.cookies(), clock);
        this.people = new People(database, ground.passwords(), newcomer, clock);
        this.logins = new Logins(database, ground.passwords(), attempts, events);
        this.addresses = new Addresses(database, mail, attempts, events, config.requireEmail(), clock);
        this.passwords =
                new PasswordChanges(database, ground.passwords(), mail, attempts, events, ground.background(), clock);
        this.registrations = new Registrations(people, addresses, attempts, events, config.registrationOpen());
        this.entrance = new Entrance(logins, addresses, sessions, browsers);
        ground.background().every(SWEEP, this::sweep);
    }

    /** Sessions are counted when they are asked for. */
    public void measure(MeterRegistry meters) {
        Gauge.builder("doable.sessions", sessions, Sessions::count)
                .description("Sessions that are good")
                .register(meters);
        FunctionCounter.builder("doable.logins.refused", logins, Logins::refused)
                .description("Logins refused: a wrong name or password, or too many of them")
                .register(meters);
    }

    /** For the command line, beside a server that runs. */
    public static Operators operators(
            Database database, Passwords passwords, Newcomer newcomer, Background background, Clock clock) {
        return new Operators(database, passwords, newcomer, background, clock);
    }

    public Sessions sessions() {
        return sessions;
    }

    /** Deletes what has expired. Every node does; they do not mind each other. */
    private void sweep() {
        sessions.sweep();
        links.sweep(clock.millis());
        browsers.sweep();
        events.sweep();
    }

    public void register(Routes routes, Pages pages, List<PersonalData> personalData) {
        Export export = new Export(database, sessions, events, personalData);
        AccountDoors doors =
                new AccountDoors(profiles(), logins, passwords, addresses, sessions, events, export, people);
        entranceApi(routes, new EntranceApi(registrations, entrance, sessions, passwords, addresses, pages));
        accountApi(routes, new AccountApi(doors, pages), new SessionApi(sessions));
        entrancePages(routes, entrancePages(pages), new MailLinkPages(passwords, addresses, pages));
        accountPages(routes, new AccountPages(doors, pages), new SecurityPages(sessions, events, pages));
    }

    /** Shows failures as pages: who has no session is led to the login page and back. */
    public FailureRenderer failurePages(Pages pages) {
        return new SignInPrompt(entrancePages(pages), pages);
    }

    private EntrancePages entrancePages(Pages pages) {
        return new EntrancePages(registrations, entrance, sessions, pages);
    }

    private Profiles profiles() {
        return new Profiles(database, events);
    }

    private static void entranceApi(Routes routes, EntranceApi api) {
        routes.apiAndRoot(POST, "/register", Access.ANYONE, api::register)
                .apiAndRoot(POST, "/login", Access.ANYONE, api::login)
                .apiAndRoot(POST, "/logout", Access.PERSON, api::logout)
                .api(POST, "/forgot-password", Access.ANYONE, api::forgotPassword)
                .api(POST, "/reset-password", Access.ANYONE, api::resetPassword)
                .api(POST, "/confirm-address", Access.ANYONE, api::confirmAddress);
    }

    private static void accountApi(Routes routes, AccountApi account, SessionApi sessions) {
        routes.api(GET, "/account", Access.PERSON, account::show)
                .api(PATCH, "/account", Access.PERSON, account::edit)
                .api(PUT, "/account/password", Access.PERSON, account::changePassword)
                .api(PUT, "/account/address", Access.PERSON, account::changeAddress)
                .api(POST, "/account/address/removal", Access.PERSON, account::removeAddress)
                .api(GET, "/account/data", Access.PERSON, account::download)
                .api(POST, "/account/deletion", Access.PERSON, account::delete)
                .api(GET, "/account/events", Access.PERSON, account::listEvents)
                .api(GET, "/sessions", Access.PERSON, sessions::list)
                .api(DELETE, "/sessions", Access.PERSON, sessions::endOthers)
                .api(DELETE, "/sessions/{id}", Access.PERSON, sessions::end);
    }

    private static void entrancePages(Routes routes, EntrancePages entrance, MailLinkPages links) {
        routes.page("/register", Access.ANYONE, entrance::showRegister)
                .form("/register", Access.ANYONE, entrance::register)
                .page("/login", Access.ANYONE, entrance::showLogin)
                .form("/login", Access.ANYONE, entrance::login)
                .form("/logout", Access.ANYONE, entrance::logout)
                .page("/forgot-password", Access.ANYONE, links::showForgotPassword)
                .form("/forgot-password", Access.ANYONE, links::askForLink)
                .page("/reset-password", Access.ANYONE, links::showResetPassword)
                .form("/reset-password", Access.ANYONE, links::resetPassword)
                .page("/confirm-address", Access.ANYONE, links::showConfirmAddress)
                .form("/confirm-address", Access.ANYONE, links::confirmAddress);
    }

    private static void accountPages(Routes routes, AccountPages account, SecurityPages security) {
        routes.page("/account", Access.PERSON, account::show)
                .form("/account", Access.PERSON, account::saveProfile)
                .form("/account/password", Access.PERSON, account::changePassword)
                .form("/account/address", Access.PERSON, account::changeAddress)
                .form("/account/address/removal", Access.PERSON, account::removeAddress)
                .page("/account/data", Access.PERSON, account::download)
                .page("/account/deletion", Access.PERSON, account::showDeletion)
                .form("/account/deletion", Access.PERSON, account::delete)
                .page("/account/sessions", Access.PERSON, security::showSessions)
                .form("/account/sessions/end-others", Access.PERSON, security::endOtherSessions)
                .form("/account/sessions/{id}/end", Access.PERSON, security::endSession)
                .page("/account/security", Access.PERSON, security::showEvents);
    }
}
