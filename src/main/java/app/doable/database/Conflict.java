package app.doable.database;

/** The transaction was in another's way and has been rolled back: its work may be run again. */
final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    Conflict(Throwable cause) {
        super(cause);
    }
}
