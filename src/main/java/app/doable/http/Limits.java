package app.doable.http;

import io.javalin.config.Key;
import java.time.Duration;

/**
 * What one client may take of the server.
 *
 * @param idle how long a connection may say nothing
 * @param head how long a request line and its headers may take to arrive, from their first byte
 * @param headBytes the most that a request line and its headers may have together
 * @param body how long the smallest body may take
 * @param bodyBytesPerSecond how quickly a larger one has to arrive
 * @param connections how many are open at once; more wait to be accepted
 * @param stop how long open requests may take to finish when the server stops
 */
record Limits(
        Duration idle,
        Duration head,
        int headBytes,
        Duration body,
        int bodyBytesPerSecond,
        int connections,
        Duration stop) {
    static final Key<Limits> KEY = new Key<>("limits");

    static final Limits STANDARD = new Limits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            16 * 1024,
            Duration.ofSeconds(10),
            16 * 1024,
            8_192,
            Duration.ofSeconds(8));

    boolean isTooSlow(long bodyBytes, Duration taken) {
        return taken.compareTo(body.plusMillis(bodyBytes * 1000 / bodyBytesPerSecond)) > 0;
    }
}
