package app.doable.recurrence;

/** Nothing was found within the work that one rule may cost. */
final class Beyond extends RuntimeException {
    private static final long serialVersionUID = 1;

    Beyond() {
        super("too much to compute", null, false, false);
    }
}
