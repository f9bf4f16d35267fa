package app.doable.browser;

import app.doable.testing.Mailbox;
import app.doable.testing.TestClient;
import app.doable.testing.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
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

    /** For somebody with an empty list, who fills it on the way. */
    static List<Sight> ofTheTasks() {
        return List.of(
                Sight.at("/").in("empty"),
                Sight.still("/").after("completed", page -> {
                    for (String task : List.of("One", "Two", "Three")) {
                        page.locator("#add-text").fill(task);
                        page.locator("#add-text").press("Enter");
                        row(page, task).waitFor();
                    }
                    row(page, "One").locator(".tick").click();
                    page.locator(".toast").waitFor();
                    row(page, "Two").locator("a.words").focus();
                }),
                new Sight("/tasks/{id}", "", Sights::openAlone, _ -> {}),
                Sight.still("/tasks/{id}")
                        .after("refused", page -> submit(page, "[data-field='start']", Map.of("start", "31 feb"))),
                Sight.at("/", "/?select=1").after("selecting", page -> {
                    page.locator(".pick").first().check();
                    page.locator("[data-menu=date] summary").click();
                    page.locator("[data-menu=date] .menu-body").waitFor();
                }),
                Sight.at("/", "/?select=1").after("selecting refused", page -> {
                    page.locator(".pick").first().check();
                    page.locator("[data-menu=label] summary").click();
                    page.locator("[data-menu=label] .button").first().click();
                    page.locator("#selection-fault span").waitFor();
                }),
                Sight.at("/")
                        .after("done", page -> page.locator("#done > summary").click()),
                new Sight("/", "tree", Sights::unfold, _ -> {}),
                Sight.at("/tasks/{id}/subtasks", "/tasks/4711/subtasks").in("gone"));
    }

    private static void unfold(Page page) {
        long trip = Household.addTask(page, "Trip to Oslo");
        Api api = Api.of(page);
        long ferry = api.ask("POST", "tasks", Map.of("task", "Book the ferry", "parent", trip))
                .get("id")
                .asLong();
        api.ask("POST", "tasks", Map.of("task", "Choose a cabin", "parent", ferry, "completed", true));
        page.navigate("/tasks/" + trip + "/subtasks");
        page.locator(".tree").waitFor();
    }

    /** For somebody without lists, who makes one. */
    static List<Sight> ofTheLists() {
        return List.of(
                Sight.at("/lists").after("refused", page -> {
                    page.locator("#name").fill(" ");
                    page.locator(".form").evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
                    page.locator(".fault").waitFor();
                }),
                new Sight("/lists/{list}", "", Sights::makeList, _ -> {}),
                new Sight(
                        "/lists/{list}/settings",
                        "",
                        page -> page.locator("a[href$='/settings']").first().click(),
                        _ -> {}),
                new Sight(
                                "/lists/{list}/history",
                                "",
                                page -> page.locator("main a[href$='/history']").click(),
                                _ -> {})
                        .after("undone", Sights::takeBackAColour),
                Sight.at("/lists"),
                Sight.at("/today").in("empty"),
                Sight.still("/today").after("added", page -> {
                    page.locator("#add-text").fill("Today");
                    page.locator("#add-text").press("Enter");
                    row(page, "Today").waitFor();
                }),
                Sight.still("/today")
                        .after(
                                "sorting",
                                page -> page.locator(".sort > summary").click()),
                Sight.at("/upcoming"),
                Sight.at("/done"),
                Sight.at("/labels").in("empty"),
                new Sight("/labels/{label}", "", Sights::makeLabel, _ -> {}),
                new Sight(
                        "/labels/{label}/settings",
                        "",
                        page -> page.locator("main a[href$='/settings']")
                                .first()
                                .click(),
                        _ -> {}),
                Sight.still("/labels/{label}/settings")
                        .after("refused", page -> submit(page, "main .form", Map.of("name", " "))),
                Sight.at("/labels"),
                Sight.at("/trash").in("empty"),
                Sight.at("/").after("deleted", page -> {
                    page.locator("#add-text").fill("Gone");
                    page.locator("#add-text").press("Enter");
                    page.navigate(row(page, "Gone").locator("a.words").getAttribute("href"));
                    page.locator(".panel-act .danger").click();
                }),
                Sight.at("/trash"),
                Sight.still("/trash")
                        .after("sure", page -> page.locator(".sure > summary").click()));
    }

    private static void makeLabel(Page page) {
        Api.of(page).ask("POST", "tasks", Map.of("task", "Call the dentist", "labels", List.of("phone")));
        page.navigate("/labels?name=phone");
    }

    private static void makeList(Page page) {
        page.navigate("/lists");
        page.locator("#name").fill("Garden");
        page.locator(".swatch").last().click();
        page.locator(".form .button").click();
    }

    private static void takeBackAColour(Page page) {
        String history = page.url();
        page.navigate(history.replace("history", "settings"));
        page.locator(".swatch").nth(1).click();
        page.locator(".form .button").click();
        page.navigate(history);
        page.locator(".past .link-button").first().click();
        page.locator(".toast").waitFor();
    }

    /** What only script shows, after the tasks. */
    static List<Sight> ofScript() {
        return List.of(
                Sight.at("/").after("open", page -> {
                    row(page, "Two").locator("a.words").click();
                    page.locator(".panel-title").waitFor();
                    page.locator("#panel-due").fill("tomorrow");
                    page.locator("#panel-due").press("Enter");
                    row(page, "Two").locator(".due").waitFor();
                }),
                Sight.at("/").after("editor", page -> {
                    closeWhatIsOpenAgain(page);
                    row(page, "Two").locator("a.words").press("F2");
                    page.locator(".editor textarea").waitFor();
                }),
                Sight.at("/").after("moving", page -> {
                    row(page, "Two").locator("a.words").press("m");
                    page.locator("[data-menu=move] .menu-body").waitFor();
                }),
                Sight.at("/")
                        .after("keys", page -> page.locator(".words").first().press("?")),
                Sight.at("/").after("unsent", page -> {
                    page.route("**/tasks", route -> route.abort());
                    page.locator("#add-text").fill("Four");
                    page.locator("#add-text").press("Enter");
                    page.locator(".pending .late").waitFor();
                }));
    }

    /** Every route that is seen, once somebody has seen it all. */
    static List<String> routes(Sights sights) {
        return Stream.of(
                        ofAClosedServer(),
                        sights.ofTheEntrance(),
                        ofTheAccount(),
                        ofTheTasks(),
                        ofTheLists(),
                        ofScript())
                .flatMap(List::stream)
                .map(Sight::route)
                .toList();
    }

    /** The task of the sight before comes back with the page, and on a phone it covers the list. */
    private static void closeWhatIsOpenAgain(Page page) {
        if (page.evaluate("() => Boolean(history.state?.task)").equals(true)) {
            page.locator(".panel-close").click();
            page.locator(".panel-task").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    private static void openAlone(Page page) {
        page.navigate("/");
        page.navigate(row(page, "Two").locator("a.words").getAttribute("href"));
    }

    private static Locator row(Page page, String text) {
        return Visitor.rowOn(page, text);
    }

    /** Sends the form as it is, though the browser would find fault with it, and waits for what the server says. */
    private static void submit(Page page, String form, Map<String, String> fields) {
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
