package app.doable.browser;

import app.doable.testing.Mailbox;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What there is to see of a server that sends mail: every page, and what forms and lists can make of it. */
final class Sights {
    /** One operation of each section: there are many, of one make. */
    private static final Sight API = Sight.at("/api/docs")
            .after(
                    "open",
                    page -> page.locator("section > details:first-of-type")
                            .evaluateAll("all => all.forEach(details => { details.open = true; })"));

    private final TestServer server;
    private final Mailbox mailbox;

    Sights(TestServer server, Mailbox mailbox) {
        this.server = server;
        this.mailbox = mailbox;
    }

    /** Of what a server that sends no mail and takes nobody in shows otherwise. */
    static List<Sight> ofAClosedServer() {
        return List.of(
                Sight.at("/register").in("closed"), Sight.at("/forgot-password").in("without mail"));
    }

    /** For somebody who is not logged in, and in the end is. */
    List<Sight> ofTheEntrance() {
        String confirmation = confirmationLink("ben", 1);
        String reset = resetLink("carl", 2);
        return List.of(
                Sight.at("/login"),
                Sight.still("/login").after("refused", page -> logIn(page, "nobody", "wrong")),
                Sight.at("/register"),
                Sight.still("/register")
                        .after(
                                "refused",
                                page -> submit(
                                        page, ".form", Map.of("username", "a b", "email", "x", "password", "short"))),
                Sight.at("/forgot-password"),
                Sight.still("/forgot-password")
                        .after("refused", page -> submit(page, ".form", Map.of("email", "nobody"))),
                Sight.at("/reset-password").in("with an old link"),
                Sight.at("/confirm-address").in("with an old link"),
                Sight.at("/confirm-address", confirmation),
                Sight.at("/reset-password", reset),
                Sight.still("/reset-password")
                        .after("refused", page -> submit(page, ".form", Map.of("password", "short"))),
                API,
                Sight.at("/nothing-here"),
                Sight.at("/login").after("too often", Sights::logInTooOften),
                Sight.at("/forgot-password")
                        .after("sent", page -> submit(page, ".form", Map.of("email", "nobody@example.org"))),
                Sight.at("/login").after("draft", Sights::logInWithADraft));
    }

    /** For somebody who is logged in. */
    static List<Sight> ofTheAccount() {
        return List.of(
                Sight.at("/account"),
                Sight.still("/account")
                        .after(
                                "refused",
                                page -> submit(
                                        page,
                                        "form[action='/account/password']",
                                        Map.of("currentPassword", "wrong", "newPassword", "short"))),
                Sight.at("/account/sessions"),
                Sight.at("/account/security"),
                Sight.at("/account/deletion"),
                Sight.still("/account/deletion")
                        .after(
                                "refused",
                                page -> submit(
                                        page, "form[action='/account/deletion']", Map.of("currentPassword", "wrong"))),
                Sight.at("/account").after("of another session", Sights::sendAnOldForm),
                API.in("logged in"),
                Sight.at("/nothing-here").in("logged in"));
    }

    /** Every route that is seen, once somebody has seen it all. */
    static List<String> routes(Sights sights) {
        return Stream.of(
                        ofAClosedServer(),
                        sights.ofTheEntrance(),
                        ofTheAccount(),
                        TaskSights.ofTheTasks(),
                        TaskSights.ofTheLists(),
                        TaskSights.ofScript())
                .flatMap(List::stream)
                .map(Sight::route)
                .toList();
    }

    /** Sends the form as it is, though the browser would find fault with it, and waits for what the server says. */
    static void submit(Page page, String form, Map<String, String> fields) {
        fields.forEach(
                (name, value) -> page.locator(form + " [name='" + name + "']").fill(value));
        page.locator(form).evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
        page.locator(".fault, .notice").first().waitFor();
    }

    private static void logIn(Page page, String username, String password) {
        submit(page, ".form", Map.of("username", username, "password", password));
    }

    private static void logInTooOften(Page page) {
        for (int i = 0; i < 10; i++) {
            Api.of(page).send("POST", "login", Map.of("username", "eve", "password", "wrong"));
        }
        logIn(page, "eve", "wrong");
    }

    /** A text that is too long for an address is sent from a page of its own. */
    private static void logInWithADraft(Page page) {
        page.locator("[name='draft']")
                .evaluate("(field, text) => { field.value = text; }", "Water the plants. ".repeat(300));
        page.locator("#username").fill("ben");
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator(".form .button").click();
        page.locator("textarea#task").waitFor();
    }

    private static void sendAnOldForm(Page page) {
        page.locator("form[action='/account'] [name='csrf']").evaluate("field => { field.value = 'old'; }");
        page.locator("form[action='/account'] .button").click();
        page.locator(".failure").waitFor();
    }

    private String confirmationLink(String username, int mails) {
        String address = username + "@example.org";
        server.client()
                .json(
                        "POST",
                        "/api/v1/register",
                        "{\"username\": \"%s\", \"password\": \"%s\", \"email\": \"%s\"}"
                                .formatted(username, Visitor.PASSWORD, address));
        return mailbox.awaitFor(address, mails).link();
    }

    private String resetLink(String username, int mails) {
        String[] confirmation = confirmationLink(username, mails).split("\\?token=", 2);
        TestClient browser = server.client();
        browser.form("/login", confirmation[0], Map.of("token", confirmation[1]));
        String address = username + "@example.org";
        browser.json("POST", "/api/v1/forgot-password", "{\"email\": \"" + address + "\"}");
        return mailbox.awaitFor(address, mails + 1).link();
    }
}
