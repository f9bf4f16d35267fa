package app.doable.view;

import java.util.List;

/**
 * What was just done, in words, and what can be done about it for as long as it shows.
 *
 * @param arguments of the message
 */
public record Toast(String messageKey, List<Object> arguments, Action action) {
    static Toast of(String messageKey, Action action, Object... arguments) {
        return new Toast(messageKey, List.of(arguments), action);
    }

    /** Its button. */
    public sealed interface Action {}

    /** Nothing can be done. */
    public record None() implements Action {}

    /**
     * To take it back.
     *
     * @param changes the names of what it did to each list, parted by commas
     * @param again whether it was an undoing itself
     */
    public record Undo(String changes, boolean again) implements Action {}

    /** @param address the page that begins with it */
    public record Show(String address) implements Action {}

    /**
     * To have a field as somebody else wrote it at the same time.
     *
     * @param revision of the change that overwrote it
     * @param seen names the task's state
     */
    public record TakeTheirs(long task, long revision, String field, String seen) implements Action {}

    public Object[] words() {
        return arguments.toArray();
    }
}
