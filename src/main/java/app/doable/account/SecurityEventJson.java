package app.doable.account;

import java.util.Locale;

/**
 * A security event on the wire.
 *
 * @param kind in lower case with hyphens, such as {@code login-failed}
 * @param happenedAt ISO 8601 in UTC
 * @param browser a readable name; empty when the operator did it
 */
record SecurityEventJson(long id, String kind, String happenedAt, String browser, String address) {
    static SecurityEventJson of(SecurityEvent event) {
        return new SecurityEventJson(
                event.id(),
                event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                event.happenedAt().toString(),
                BrowserName.of(event.client().browser()),
                event.client().address());
    }
}
