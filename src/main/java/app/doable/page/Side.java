package app.doable.page;

import java.util.List;

/**
 * What the side bar shows.
 *
 * @param lists in their order
 * @param due how many tasks are due today or overdue; 100 for that many or more
 * @param revisions of all lists that the person sees, such as "12.345 13.7", so that script knows what it has seen
 */
public record Side(List<Place> lists, int due, String revisions) {
    private static final int MOST_DUE = 99;

    /**
     * A list.
     *
     * @param color a name, or empty
     * @param open how many tasks are; 1000 for that many or more
     */
    public record Place(long id, String name, String color, boolean inbox, int open) {
        private static final int MOST = 999;

        /** Such as "12" or "999+"; empty for none. */
        public String count() {
            return shown(open, MOST);
        }
    }

    /** Such as "12" or "99+"; empty for none. */
    public String dueCount() {
        return shown(due, MOST_DUE);
    }

    /** Of the Inbox, such as "12" or "999+"; empty for none. */
    public String inboxCount() {
        return lists.stream().filter(Place::inbox).findFirst().map(Place::count).orElse("");
    }

    /** Empty where there is none. */
    public String inboxId() {
        return lists.stream()
                .filter(Place::inbox)
                .findFirst()
                .map(place -> Long.toString(place.id()))
                .orElse("");
    }

    private static String shown(int count, int most) {
        return count == 0 ? "" : count > most ? most + "+" : Integer.toString(count);
    }
}
