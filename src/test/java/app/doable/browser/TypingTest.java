package app.doable.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed into the open task is kept, however the task is left; what cannot be is said. */
final class TypingTest extends BrowserTest {
    private Visitor anna;
    private Page page;

    /** How somebody who has typed, and pressed no Enter, leaves the task. */
    enum Way {
        ESCAPE,
        BACK,
        CLOSE,
        CLOSE_BY_KEY,
        ANOTHER_TASK,
        ANOTHER_PAGE,
        RELOAD
    }

    private void leave(Way way) {
        switch (way) {
            case ESCAPE -> page.keyboard().press("Escape");
            case BACK -> page.goBack();
            case CLOSE -> page.locator(".panel-close").click();
            case CLOSE_BY_KEY -> page.locator(".panel-close").press("Enter");
            case ANOTHER_TASK -> anna.row("Other").locator(".words").click();
            case ANOTHER_PAGE -> page.locator(".side [href='/today']").click();
            case RELOAD -> page.reload();
        }
    }

    @BeforeEach
    void arrive() {
        anna = visitor().loggedIn("anna");
        page = anna.page();
        anna.add("Other", "Call the dentist");
        open("Call the dentist");
    }

    private void open(String text) {
        anna.row(text).locator("a.words").click();
        page.locator(".panel-title").waitFor();
    }

    private Locator title() {
        return page.locator(".panel-title");
    }

    /** The task as another browser sees it, once what was sent has arrived. */
    private Page onAPhone(String text) {
        Visitor phone = visitor(Setting.DESK.onAPhone()).returning("anna");
        phone.row(text).locator("a.words").click();
        phone.page().locator(".panel-title").waitFor();
        return phone.page();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void theTextIsKept(Way way) {
        title().fill("Call the dentist about Thursday");
        leave(way);
        Page phone = onAPhone("Call the dentist about Thursday");
        assertThat(phone.locator(".panel-title")).hasValue("Call the dentist about Thursday");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void dateNotesAndSubtaskAreKept(Way way) {
        page.locator(".writing > summary").click();
        page.locator("[name=notes]").fill("Bring the *card*.");
        page.locator(".subtask-add [name=task]").fill("Find the card");
        page.locator("#panel-due").fill("tomorrow");
        leave(way);
        Page phone = onAPhone("Call the dentist");
        assertThat(phone.locator(".notes")).hasText("Bring the card.");
        assertThat(phone.locator(".subtask .words")).hasText("Find the card");
        assertThat(phone.locator("#panel-due")).not().hasValue("");
    }

    @Test
    void nothingIsTypedIntoATaskThatWasClosed() {
        page.evaluate("""
                () => {
                  window.shown = [];
                  new MutationObserver(() => window.shown.push(document.querySelector(".panel-title")?.value))
                      .observe(document.getElementById("panel"), { childList: true });
                }""");
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/tasks/*?from=*", held::add);
        anna.add("Something else"); // the open task is looked at again
        page.waitForCondition(() -> held.size() == 1);
        page.keyboard().press("Escape");
        anna.row("Other").locator("a.words").click();
        page.unroute("**/tasks/*?from=*");
        held.forEach(Route::resume);
        assertThat(title()).hasValue("Other");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.shown.filter(Boolean)"))
                .isEqualTo(List.of("Other"));
    }

    @Test
    void aDateThatWasTakenIsSaidAsItWasUnderstoodAndSentOnce() {
        List<String> sent = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith("/tasks/2")) {
                sent.add(request.postData());
            }
        });
        // no refresh mends what the answer itself makes of the field
        page.route("**/tasks/2?from=*", Route::abort);
        anna.expecting("ERR_FAILED").expecting("htmx:");
        page.locator("#panel-due").fill("3 dec 2099");
        page.locator("#panel-due").press("Enter");
        assertThat(page.locator("#panel-due")).hasValue("3 Dec 2099");
        assertThat(anna.row("Call the dentist").locator(".due")).hasText("3 Dec 2099");
        page.locator("#panel-start").focus();
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel-task")).hasCount(0);
        assertThat(anna.row("Call the dentist").locator(".due")).hasText("3 Dec 2099");
        org.assertj.core.api.Assertions.assertThat(sent).hasSize(1);
    }

    @Test
    void whatEscapeKeptIsUndoneFromTheToast() {
        title().fill("Call somebody");
        page.keyboard().press("Escape");
        anna.row("Call somebody").waitFor();
        assertThat(page.locator(".panel-task")).hasCount(0);
        anna.button("Undo").click();
        assertThat(anna.row("Call the dentist")).isVisible();
    }

    @Test
    void whatCannotBeIsShownAgainWithWhatWasTyped() {
        anna.expecting("status of 422");
        page.locator("#panel-due").fill("someday");
        page.keyboard().press("Escape");

        assertThat(page.locator("[data-field=due] .fault")).containsText("no date that is understood");
        assertThat(page.locator("#panel-due")).hasValue("someday");
        assertThat(page.locator("#panel-due")).isFocused();

        page.keyboard().press("Escape");
        assertThat(page.locator(".panel-task")).hasCount(0);
        assertThat(page.locator(".toast.bad")).containsText("“someday” was not taken. This is no date");
    }

    @Test
    void whatHasAButtonIsKeptWhileAnotherFieldIsTaken() {
        page.locator(".writing > summary").click();
        page.locator("[name=notes]").fill("Bring the card.");
        page.locator(".subtask-add [name=task]").fill("Find the card");
        page.locator("#panel-due").fill("tomorrow");
        page.locator("#panel-due").press("Enter");
        assertThat(anna.row("Call the dentist").locator(".due")).hasText("Tomorrow");
        page.locator("#panel-priority").selectOption("high");
        anna.row("Call the dentist").locator(".ring.high").waitFor();
        assertThat(page.locator("[name=notes]")).hasValue("Bring the card.");
        assertThat(page.locator(".subtask-add [name=task]")).hasValue("Find the card");
    }

    @Test
    void whatIsTypedWhileTheServerCannotBeReachedIsTold() {
        anna.expecting("ERR_INTERNET_DISCONNECTED").expecting("htmx:");
        anna.context().setOffline(true);
        title().fill("Call somebody");
        page.keyboard().press("Escape");
        assertThat(page.locator(".toast.bad")).containsText("“Call somebody” was not taken.");
    }

    @Test
    void whatWasRefusedStaysWhileOtherFieldsChange() {
        anna.expecting("status of 422");
        page.locator("#panel-due").fill("someday");
        page.locator("#panel-due").press("Tab");
        assertThat(page.locator("[data-field=due] .fault")).isVisible();
        visitor().returning("anna").add("From elsewhere");
        anna.row("From elsewhere").waitFor();
        page.locator("#panel-priority").selectOption("high");
        anna.row("Call the dentist").locator(".ring.high").waitFor();

        assertThat(page.locator("#panel-due")).hasValue("someday");
        assertThat(page.locator("[data-field=due] .fault")).isVisible();
        page.locator("#panel-due").fill("tomorrow");
        page.locator("#panel-due").press("Enter");
        assertThat(page.locator("[data-field=due] .fault")).hasCount(0);
        assertThat(anna.row("Call the dentist").locator(".due")).hasText("Tomorrow");
    }

    @Test
    void whatCannotBeIsToldBesideAnotherTask() {
        anna.expecting("status of 422");
        page.locator("#panel-due").fill("someday");
        open("Other");
        assertThat(title()).hasValue("Other");
        assertThat(page.locator(".toast.bad")).containsText("“someday” was not taken. This is no date");
        assertThat(title()).hasValue("Other");
    }

    @Test
    void whatWasTypedIntoATaskThatIsGoneIsTold() {
        anna.expecting("status of 404").expecting("Status Error Code 404");
        title().fill("Call somebody");
        Household.delete(page, "Call the dentist");
        assertThat(page.locator(".panel-task")).hasCount(0);
        assertThat(page.locator(".toast.bad")).containsText("“Call somebody” was not taken.");
    }

    @Test
    void theBrowserAsksBeforeNotesGoThatAreTooLongToSendOnTheWayOut() {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator(".writing > summary").click();
        page.locator("[name=notes]").fill("x".repeat(70_000));
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        page.waitForCondition(() -> asked.equals(List.of("beforeunload")));
        anna.button("Save").locator("visible=true").click();
        assertThat(page.locator(".notes")).containsText("xxx");
    }

    @Test
    void whatWasDroppedInARowIsOneClickAway() {
        page.keyboard().press("Escape");
        Locator row = anna.row("Call the dentist");
        Locator editor = page.locator("#tasks .editor textarea");
        row.locator("a.words").press("F2");
        page.keyboard().press("Escape");
        assertThat(page.locator(".toast")).hasCount(0);

        row.locator("a.words").press("F2");
        editor.fill("Call somebody");
        page.keyboard().press("Escape");
        assertThat(editor).hasCount(0);
        assertThat(row.locator("a.words")).isFocused();
        page.keyboard().press("z");
        assertThat(editor).hasValue("Call somebody");
        assertThat(editor).isFocused();
        assertThat(page.locator(".toast")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(anna.row("Call somebody")).isVisible();
    }

    @Test
    void aTextThatIsEmptiedIsLeftAsItWas() {
        title().fill("");
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel-task")).hasCount(0);
        open("Call the dentist");
        assertThat(title()).hasValue("Call the dentist");
    }
}
