package app.doable.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * axe-core, run in the page itself, which without frames is all there is. Only what it finds fault with is brought back:
 * its own builder fetches all that it looked at, which takes as long again.
 */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String PROGRAM = "() => {" + AxeBuilder.getAxeScript() + "}";

    private Axe() {}

    /** The rules that are broken, each with the element that breaks it. */
    static List<String> faults(Page page) {
        if (page.evaluate("() => 'axe' in window").equals(false)) {
            page.evaluate(PROGRAM);
        }
        Object said = page.evaluate("""
                async (rules) => {
                  const options = { runOnly: { type: "tag", values: rules }, resultTypes: ["violations"] };
                  const { violations } = await axe.run(document, options);
                  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} in ${html}`));
                }""", RULES);
        return said instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
