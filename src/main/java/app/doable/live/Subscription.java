package app.doable.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One open stream: what it does not know yet. A client that is slow to listen misses nothing but steps between. */
final class Subscription {
    /** The revision of a list that is not there any more, or in the trash. */
    static final long GONE = 0;

    private final long personId;
    private final long sessionId;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, Long> known = new LinkedHashMap<>();
    private final Map<Long, Long> news = new LinkedHashMap<>();
    private boolean closed;

    Subscription(long personId, long sessionId) {
        this.personId = personId;
        this.sessionId = sessionId;
    }

    long personId() {
        return personId;
    }

    long sessionId() {
        return sessionId;
    }

    /** @param revisions of all the person's lists, by list id */
    void offer(Map<Long, Long> revisions) {
        lock.lock();
        try {
            revisions.forEach((list, revision) -> {
                if (!revision.equals(known.put(list, revision))) {
                    news.put(list, revision);
                }
            });
            known.keySet().removeIf(list -> {
                boolean isGone = !revisions.containsKey(list);
                if (isGone) {
                    news.put(list, GONE);
                }
                return isGone;
            });
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The revisions that are new, by list id, as soon as there are any; empty after the time, or once closed. */
    Map<Long, Long> take(Duration within) throws InterruptedException {
        lock.lock();
        try {
            long left = within.toNanos();
            while (news.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            Map<Long, Long> taken = Map.copyOf(news);
            news.clear();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    boolean isOpen() {
        lock.lock();
        try {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
