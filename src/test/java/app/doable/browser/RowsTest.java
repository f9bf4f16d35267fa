package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What script adds to the rows: nothing reloads, nothing jumps, nothing typed is lost. */
final class RowsTest extends BrowserTest {
    private Visitor anna;
    private Page page;

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
        page.evaluate("document.body.dataset.sameDocument = 'yes'");
    }

    @Test
    void addingKeepsTheFocusAndDoesNotReload() {
        anna.add("One", "Two", "Three");
        assertThat(page.locator("#open .words")).hasText(new String[] {"One", "Two", "Three"});
        assertThat(page.locator("#add-text")).isFocused();
        assertThat(page.locator("#add-text")).hasValue("");
        assertThat(page.locator("body")).hasAttribute("data-same-document", "yes");
    }

    @Test
    void enterPressedTwiceAddsOnce() {
        page.locator("#add-text").fill("Once");
        page.locator("#add-text").evaluate("""
                box => { box.form.requestSubmit(); box.form.requestSubmit(); }""");
        anna.row("Once").waitFor();
        anna.add("Afterwards");
        assertThat(page.locator("#open > .row")).hasCount(2);
    }

    @Test
    void theDelayedAnswersOfManyQuickEntersAreAllKept() {
        for (int i = 1; i <= 10; i++) {
            page.locator("#add-text").fill("Task " + i);
            page.locator("#add-text").press("Enter");
        }
        assertThat(page.locator("#open > .row")).hasCount(10);
        assertThat(page.locator(".pending")).hasCount(0);
    }

    @Test
    void aCompletedTaskStaysInItsPlaceUntilTheViewIsLeft() {
        anna.add("One", "Two", "Three");
        anna.row("Two").locator(".tick").click();
        assertThat(anna.row("Two")).hasAttribute("data-done", "true");
        anna.add("Four");
        assertThat(page.locator("#open .words")).hasText(new String[] {"One", "Two", "Three", "Four"});
        page.reload();
        assertThat(page.locator("#open .words")).hasText(new String[] {"One", "Three", "Four"});
        assertThat(page.locator("#closed .words")).hasText(new String[] {"Two"});
    }

    @Test
    void anAnswerThatWasOvertakenDoesNotBringBackTheOldState() {
        anna.add("One");
        String old = String.valueOf(page.evaluate("fetch('/').then(answer => answer.text())"));
        page.route(
                url -> url.endsWith("/"),
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(old)),
                new Page.RouteOptions().setTimes(1));
        anna.row("One").locator(".tick").click();
        assertThat(anna.row("One")).hasAttribute("data-done", "true");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("""
                        new Promise(tell => {
                          document.addEventListener("htmx:afterSettle",
                              () => tell(document.querySelector("#open > .row").dataset.done), { once: true });
                          htmx.trigger("#tasks", "changed");
                        })""")).isEqualTo("true");
    }

    @Test
    void aTaskThatIsAddedBehindTheShownPageIsOneLinkAway() {
        Household.addTasks(page, 200);
        page.reload();
        page.locator("#add-text").fill("Late");
        page.locator("#add-text").press("Enter");
        assertThat(page.locator(".toast")).containsText("“Late” added at the end");
        assertThat(page.locator(".pending")).hasCount(0);
        photograph(page, "added-elsewhere");
        page.locator(".toast a").click();
        assertThat(page.locator("#open .words")).hasText(new String[] {"Late"});

        anna.add("Later");
        anna.row("Late").locator("a.words").press("F2");
        page.locator(".editor textarea").fill("Late, but not too late");
        page.keyboard().press("Enter");
        assertThat(page.locator("#open .words")).hasText(new String[] {"Late, but not too late", "Later"});
    }

    @Test
    void aFaultIsShownBesideTheBoxWithWhatWasTyped() {
        anna.expecting("422");
        String tooLong = "long ".repeat(2001);
        page.locator("#add-text").fill(tooLong);
        page.locator("#add-text").press("Enter");
        assertThat(page.locator("#add-notes .fault")).containsText("at most");
        assertThat(page.locator("#add-text")).hasValue(tooLong);
        assertThat(page.locator("#add-text")).isFocused();
        anna.add("Short");
        assertThat(page.locator("#add-notes .fault")).hasCount(0);
    }

    @Test
    void aFaultInAnEditorLeavesItOpenWithWhatWasTyped() {
        anna.expecting("422");
        anna.add("One");
        anna.row("One").locator("a.words").press("F2");
        Locator editor = page.locator(".editor textarea");
        editor.evaluate("(input, text) => { input.value = text; }", "long ".repeat(2001));
        editor.press("Enter");
        assertThat(page.locator(".editor .fault")).containsText("at most");
        assertThat(editor).isFocused();
        editor.fill("Uno");
        editor.press("Enter");
        anna.row("Uno").waitFor();
    }

    @Test
    void escapeLeavesTheTextAsItWas() {
        anna.add("One");
        anna.row("One").locator("a.words").press("F2");
        page.locator(".editor textarea").fill("Something else");
        page.keyboard().press("Escape");
        assertThat(anna.row("One").locator("a.words")).isFocused();
    }

    @Test
    void aTextThatCouldNotBeSentWaitsToBeSentAgain() {
        anna.expecting("ERR_FAILED").expecting("htmx:sendError").expecting("htmx:afterRequest");
        page.route("**/tasks", Route::abort);
        page.locator("#add-text").fill("Buy bread");
        page.locator("#add-text").press("Enter");
        assertThat(page.locator(".pending .late")).isVisible();
        assertThat(page.locator(".toast")).containsText("cannot be reached");
        page.unroute("**/tasks");
        anna.button("Try again").click();
        anna.row("Buy bread").waitFor();
        assertThat(page.locator(".pending")).hasCount(0);
    }

    @Test
    void aServerThatCannotJustNowIsToldAndTheTextKept() {
        anna.expecting("503").expecting("Response Status Error");
        anna.add("One");
        page.route(
                Pattern.compile("/tasks/[0-9]+$"),
                route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("later")));
        anna.row("One").locator("a.words").press("F2");
        page.locator(".editor textarea").fill("Uno");
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).containsText("right now");
        assertThat(page.locator(".editor textarea")).hasValue("Uno");
    }

    @Test
    void deletingMovesTheFocusToTheNextRow() {
        anna.add("One", "Two", "Three");
        anna.row("Two").locator("a.words").focus();
        page.keyboard().press("Delete");
        assertThat(anna.row("Two")).hasCount(0);
        assertThat(anna.row("Three").locator("a.words")).isFocused();
        page.keyboard().press("z");
        anna.row("Two").waitFor();
        assertThat(page.locator("#open .words")).hasText(new String[] {"One", "Two", "Three"});
    }

    @Test
    void theKeysAloneAreEnough() {
        page.keyboard().type("One");
        page.keyboard().press("Enter");
        page.keyboard().type("Two");
        page.keyboard().press("Enter");
        anna.row("Two").waitFor();
        page.keyboard().press("ArrowDown");
        assertThat(anna.row("One").locator("a.words")).isFocused();
        page.keyboard().press("j");
        assertThat(anna.row("Two").locator("a.words")).isFocused();
        page.keyboard().press("e");
        page.keyboard().type("!");
        page.keyboard().press("Enter");
        assertThat(anna.row("Two!").locator("a.words")).isFocused();
        page.keyboard().press("k");
        page.keyboard().press("Space");
        assertThat(anna.row("One")).hasAttribute("data-done", "true");
        assertThat(anna.row("One").locator("a.words")).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        page.keyboard().press("n");
        assertThat(page.locator("#add-text")).isFocused();
    }

    @Test
    void singleLettersDoNothingOnceTheyAreTurnedOff() {
        anna.add("One", "Two");
        page.navigate("/account#letters");
        page.getByLabel("Single letters").uncheck();
        anna.button("Save").first().click();
        assertThat(page.getByLabel("Single letters")).not().isChecked();
        page.navigate("/");
        page.locator("#add-text").press("ArrowDown");
        assertThat(anna.row("One").locator("a.words")).isFocused();
        for (String letter : List.of("j", "x", "e", "n", "?")) {
            page.keyboard().press(letter);
        }
        assertThat(anna.row("One").locator("a.words")).isFocused();
        assertThat(page.locator("#keys")).isHidden();
        page.keyboard().press("ArrowDown");
        assertThat(anna.row("Two").locator("a.words")).isFocused();
        page.keyboard().press("Space");
        assertThat(anna.row("Two")).hasAttribute("data-done", "true");
        assertThat(anna.row("One")).not().hasAttribute("data-done", "true");
    }

    @Test
    void aToastGoesByItselfButNotUnderThePointer() {
        page.clock().install();
        page.reload();
        anna.add("One");
        anna.row("One").locator(".tick").click();
        page.locator(".toast").hover();
        page.clock().runFor(60_000);
        assertThat(page.locator(".toast")).isVisible();
        page.mouse().move(1, 1);
        page.clock().runFor(11_000);
        assertThat(page.locator(".toast")).hasCount(0);
    }

    @Test
    void whateverIsTypedIsShownAsText() {
        List<String> probes = List.of(
                "<script>document.title='broken'</script>",
                "<img src=x onerror=\"document.title='broken'\">",
                "\"><svg onload=alert(1)>",
                "'-alert(1)-'",
                "{{7*7}} ${7*7} <%= 7*7 %>",
                "javascript:alert(1)",
                "&lt;b&gt;not bold&lt;/b&gt;",
                "שלום 👩‍👩‍👧 \u202Ereversed");
        probes.forEach(anna::add);
        page.reload();
        assertThat(page.locator("#open .words")).hasText(probes.toArray(String[]::new));
        for (String probe : probes) {
            anna.row(probe).locator(".tick").click();
            assertThat(page.locator(".toast p")).containsText(probe);
        }
        assertThat(page).hasTitle("Inbox · Doable");
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionEndedAndALogin() {
        anna.expecting("401").expecting("Response Status Error");
        anna.add("One");
        anna.row("One").locator("a.words").press("F2");
        page.locator(".editor textarea").fill("Uno");
        anna.context().clearCookies();
        page.locator("#add-text").fill("Half a thought");
        page.locator(".editor textarea").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/login"));
        anna.fill(java.util.Map.of("Username or e-mail", "anna", "Password", Visitor.PASSWORD));
        anna.button("Log in").click();
        assertThat(page.locator("#add-text")).hasValue("Half a thought");
        assertThat(page.locator(".editor textarea")).hasValue("Uno");
    }
}
