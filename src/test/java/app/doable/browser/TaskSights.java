package app.doable.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;

/** What there is to see of tasks and lists, for somebody who begins without any: in this order, as each finds what those before made. */
final class TaskSights {
    private TaskSights() {}

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
                new Sight("/tasks/{id}", "", TaskSights::openAlone, _ -> {}),
                Sight.still("/tasks/{id}")
                        .after(
                                "refused",
                                page -> Sights.submit(page, "[data-field='start']", Map.of("start", "31 feb"))),
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
                new Sight("/", "tree", TaskSights::unfold, _ -> {}),
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
                new Sight("/lists/{list}", "", TaskSights::makeList, _ -> {}),
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
                        .after("undone", TaskSights::takeBackAColour),
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
                new Sight("/labels/{label}", "", TaskSights::makeLabel, _ -> {}),
                new Sight(
                        "/labels/{label}/settings",
                        "",
                        page -> page.locator("main a[href$='/settings']")
                                .first()
                                .click(),
                        _ -> {}),
                Sight.still("/labels/{label}/settings")
                        .after("refused", page -> Sights.submit(page, "main .form", Map.of("name", " "))),
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
}
