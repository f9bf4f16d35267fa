package app.doable.account;

import java.time.Instant;

/** Something about an account's security that its person can read. */
record SecurityEvent(long id, Kind kind, Client client, Instant happenedAt) {

    /** What happened. */
    enum Kind {
        REGISTERED("event.registered"),
        LOGGED_IN("event.loggedIn"),
        LOGIN_FAILED("event.loginFailed"),
        LOGGED_OUT("event.loggedOut"),
        SESSION_ENDED("event.sessionEnded"),
        OTHER_SESSIONS_ENDED("event.otherSessionsEnded"),
        PASSWORD_CHANGED("event.passwordChanged"),
        PASSWORD_RESET_ASKED("event.passwordResetAsked"),
        PASSWORD_RESET("event.passwordReset"),
        USERNAME_CHANGED("event.usernameChanged"),
        ADDRESS_CHANGE_ASKED("event.addressChangeAsked"),
        ADDRESS_CONFIRMED("event.addressConfirmed"),
        ADDRESS_REMOVED("event.addressRemoved"),
        DATA_DOWNLOADED("event.dataDownloaded"),
        DISABLED("event.disabled"),
        ENABLED("event.enabled");

        private final String messageKey;

        Kind(String messageKey) {
            this.messageKey = messageKey;
        }

        String messageKey() {
            return messageKey;
        }
    }
}
