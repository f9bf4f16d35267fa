package app.doable.account;

import app.doable.http.Failure;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How often something may fail within a quarter of an hour, on this node: so often at once, and then again as the time
 * passes, one by one. An attempt is taken before the work and given back when it succeeds, so that many at once cannot
 * slip through.
 */
final class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 200_000;

    /** What is counted, and how many failures it bears in a window. */
    enum Kind {
        /** A name or address as it was typed at a login, whether anybody has it or not. */
        NAME(10),
        ACCOUNT(10),
        /** A browser from which its person has logged in before. */
        KNOWN_BROWSER(10),
        /** A signed-in person who is asked for the password again. */
        PERSON(10),
        CLIENT_ADDRESS(100),
        /** Mails to one address that somebody else asked for. */
        MAIL(5);

        private final int bearable;

        Kind(int bearable) {
            this.bearable = bearable;
        }

        Key of(String value) {
            return new Key(this, value);
        }

        Key of(long personId) {
            return of(Long.toString(personId));
        }
    }

    record Key(Kind kind, String value) {}

    /** Attempts that were taken. */
    record Taken(List<Bucket> buckets) {
        void giveBack() {
            buckets.forEach(bucket -> bucket.addTokens(1));
        }
    }

    static final Taken NONE = new Taken(List.of());

    private final LoadingCache<Key, Bucket> buckets;

    Attempts(Clock clock) {
        TimeMeter time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(WINDOW)
                .ticker(time::currentTimeNanos)
                .build(key -> bucket(key.kind(), time));
    }

    private static Bucket bucket(Kind kind, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(kind.bearable).refillGreedy(kind.bearable, WINDOW))
                .withCustomTimePrecision(time)
                .build();
    }

    /**
     * Takes one attempt of each key, or none.
     *
     * @throws Failure.TooMany when one of them bears no more, and after which time it will
     */
    Taken take(Key... keys) {
        List<Bucket> taken = new ArrayList<>(keys.length);
        for (Key key : keys) {
            Bucket bucket = buckets.get(key);
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                new Taken(taken).giveBack();
                throw new Failure.TooMany(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
            }
            taken.add(bucket);
        }
        return new Taken(taken);
    }
}
