package app.doable.view;

/**
 * What a view says while nothing is in it, and what would bring something there.
 *
 * @param title a message's key
 * @param help another's
 */
public record EmptyText(String title, String help) {
    static EmptyText of(ViewAddress view) {
        if (view.isLabel()) {
            return new EmptyText("empty.label", "empty.labelHelp");
        }
        return switch (view.path()) {
            case ViewAddress.INBOX -> new EmptyText("empty.inbox", "empty.inboxHelp");
            case ViewAddress.TODAY -> new EmptyText("empty.today", "empty.todayHelp");
            case ViewAddress.UPCOMING -> new EmptyText("empty.upcoming", "empty.upcomingHelp");
            case ViewAddress.DONE -> new EmptyText("empty.done", "empty.doneHelp");
            default -> new EmptyText("empty.list", "empty.listHelp");
        };
    }
}
