package app.doable.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused. Doors throw these; one place per representation renders them. Keys name texts in the
 * message catalogue, so that no failure repeats what was sent.
 */
public abstract sealed class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String messageKey;

    private Failure(int status, String messageKey) {
        super(messageKey, null, false, false);
        this.status = status;
        this.messageKey = messageKey;
    }

    public int status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    /** One field's fault: a member's name on the wire, a message key, and what the message names (never the input). */
    public record Fault(String field, String messageKey, List<Object> arguments) implements java.io.Serializable {
        public Fault(String field, String messageKey, Object... arguments) {
            this(field, messageKey, List.of(arguments));
        }
    }

    /** The request itself cannot be read: 400, 411, 413, 415 and the like. */
    public static final class Unreadable extends Failure {
        private static final long serialVersionUID = 1;

        public Unreadable(int status, String messageKey) {
            super(status, messageKey);
        }
    }

    /** It was read, and some fields cannot be accepted: 422. */
    public static final class Invalid extends Failure {
        private static final long serialVersionUID = 1;

        private final transient List<Fault> faults;

        public Invalid(List<Fault> faults) {
            super(422, "failure.invalid");
            this.faults = List.copyOf(faults);
        }

        public Invalid(String field, String messageKey, Object... arguments) {
            this(List.of(new Fault(field, messageKey, arguments)));
        }

        public List<Fault> faults() {
            return faults;
        }
    }

    /** No valid session, or a wrong name or password: 401. */
    public static final class Unauthenticated extends Failure {
        private static final long serialVersionUID = 1;

        public Unauthenticated(String messageKey) {
            super(401, messageKey);
        }
    }

    /** Known and not allowed: 403. */
    public static final class Forbidden extends Failure {
        private static final long serialVersionUID = 1;

        public Forbidden(String messageKey) {
            super(403, messageKey);
        }
    }

    /** It is not there, or not for this person to see: 404. */
    public static final class NotFound extends Failure {
        private static final long serialVersionUID = 1;

        public NotFound() {
            super(404, "failure.notFound");
        }
    }

    /** Somebody has it already: 409. */
    public static final class Conflict extends Failure {
        private static final long serialVersionUID = 1;

        private final String field;

        public Conflict(String field, String messageKey) {
            super(409, messageKey);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** {@code If-Match} names another state than the current one (RFC 9110, section 13.1.1): 412. */
    public static final class Outdated extends Failure {
        private static final long serialVersionUID = 1;

        private final @Nullable String current;

        public Outdated() {
            this(null);
        }

        /** @param current the present state as JSON, when it is for the caller to see */
        public Outdated(@Nullable String current) {
            super(412, "failure.outdated");
            this.current = current;
        }

        public Optional<String> current() {
            return Optional.ofNullable(current);
        }
    }

    /** Too many attempts: 429, and when to come again. */
    public static final class TooMany extends Failure {
        private static final long serialVersionUID = 1;

        private final Duration retryAfter;

        public TooMany(Duration retryAfter) {
            super(429, "failure.tooMany");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Not now: 503. */
    public static final class Unavailable extends Failure {
        private static final long serialVersionUID = 1;

        public Unavailable() {
            super(503, "failure.unavailable");
        }
    }
}
