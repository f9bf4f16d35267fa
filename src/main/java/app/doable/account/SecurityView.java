package app.doable.account;

import java.time.Instant;
import java.util.List;

/** What has happened to an account, the newest first. */
public record SecurityView(List<Row> rows) {

    /** @param browser empty text when it cannot be told, or when the operator did it */
    public record Row(String messageKey, String browser, String address, Instant happenedAt) {

        static Row of(SecurityEvent event) {
            return new Row(
                    event.kind().messageKey(),
                    BrowserName.of(event.client().browser()),
                    event.client().address(),
                    event.happenedAt());
        }
    }
}
