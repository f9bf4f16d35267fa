package app.doable.database;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that the database does not answer, and once that it does again. */
final class Availability {
    private static final Logger LOG = LoggerFactory.getLogger(Availability.class);

    private final AtomicBoolean lost = new AtomicBoolean();

    void lost(Throwable why) {
        if (lost.compareAndSet(false, true)) {
            LOG.error(
                    "the database does not answer: {}",
                    String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
        }
    }

    void answered() {
        if (lost.get() && lost.compareAndSet(true, false)) {
            LOG.info("the database answers again");
        }
    }
}
