package app.doable.view;

import app.doable.page.Page;
import app.doable.recurrence.Anchor;
import app.doable.recurrence.Repeat;
import app.doable.recurrence.RepeatPhrase;
import app.doable.task.Task;
import java.util.Locale;
import java.util.Map;

/** How a task repeats, in the person's words. */
public final class RepeatText {
    private RepeatText() {}

    /** As it can be typed again. */
    public static String of(Repeat repeat, Page page) {
        return words(repeat.phrase(), page);
    }

    /** As the history keeps it. */
    static String of(Map<?, ?> kept, Page page) {
        boolean fromCompletion = "completion".equals(kept.get("from"));
        Anchor anchor = fromCompletion ? Anchor.COMPLETION : Anchor.DUE;
        return words(new RepeatPhrase(String.valueOf(kept.get("rule")), anchor), page);
    }

    private static String words(RepeatPhrase phrase, Page page) {
        return phrase.words(language(page));
    }

    static Locale language(Page page) {
        return Locale.forLanguageTag(page.language());
    }

    /** Where a form says that a task is done, or lets it pass: the time that is shown, not one that follows it. */
    public static String address(Task task, String noun) {
        String address = "/tasks/" + task.id() + "/" + noun;
        return task.occurrence() == 0 ? address : address + "?occurrence=" + task.occurrence();
    }
}
