package app.doable.database;

/** What an error of the database means to those who asked. */
enum Trouble {
    /** A row with this key is there already. */
    DUPLICATE_KEY,
    /** Two transactions were in each other's way; the whole work may be run again. */
    CONFLICT,
    /** No answer, no space, or no connection. */
    UNAVAILABLE,
    /** The login or the database's name is wrong: asking again is of no use. */
    REFUSED,
    /** A mistake in the statement or in what was given to it. */
    OTHER
}
