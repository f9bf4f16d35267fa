package app.doable.account;

import java.time.Instant;

/** Something about an account's security that its person can read. */
record SecurityEvent(long id, Kind kind, Client client, Instant happenedAt) {

    /** What happened. */
    enum Kind {
        REGISTERED,
        LOGGED_IN,
        LOGIN_FAILED,
        LOGGED_OUT,
        SESSION_ENDED,
        OTHER_SESSIONS_ENDED,
        PASSWORD_CHANGED,
        PASSWORD_RESET_ASKED,
        PASSWORD_RESET,
        USERNAME_CHANGED,
        ADDRESS_CHANGE_ASKED,
        ADDRESS_CONFIRMED,
        ADDRESS_REMOVED,
        DATA_DOWNLOADED,
        DISABLED,
        ENABLED
    }
}
