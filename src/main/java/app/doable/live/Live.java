package app.doable.live;

import app.doable.account.Actor;
import app.doable.account.Sessions;
import app.doable.list.Lists;
import app.doable.schedule.Background;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the revisions of the lists that somebody looks at: one look at the database a second serves every open
 * stream of this node, and also finds the sessions that ended. Nothing depends on a message that could be missed, so a
 * change made on another node is seen as well as one made here.
 */
public final class Live implements AutoCloseable {
    /** The oldest gives way to one more: most likely its page is gone, and nobody has noticed yet. */
    static final int MOST_STREAMS_OF_A_PERSON = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final Lists lists;
    private final Deque<Subscription> subscriptions = new ArrayDeque<>();
    private final Background background;
    private boolean closed;

    /** @param background its own, so that no other work keeps it waiting; ended with it */
    public Live(Sessions sessions, Lists lists, Background background) {
        this.sessions = sessions;
        this.lists = lists;
        this.background = background;
        background.every(PAUSE, this::look);
    }

    /** Begins with the revisions as they are now. After {@link #close} it is closed from the start. */
    Subscription subscribe(Actor actor) {
        Subscription subscription = new Subscription(actor.personId(), actor.sessionId());
        subscription.offer(
                actor.lists().stream().collect(Collectors.toMap(Actor.SeenList::id, Actor.SeenList::revision)));
        synchronized (this) {
            if (closed) {
                subscription.close();
                return subscription;
            }
            makeRoom(actor.personId());
            subscriptions.add(subscription);
        }
        return subscription;
    }

    private void makeRoom(long personId) {
        List<Subscription> theirs =
                subscriptions.stream().filter(one -> one.personId() == personId).toList();
        if (theirs.size() >= MOST_STREAMS_OF_A_PERSON) {
            end(theirs.getFirst());
        }
    }

    synchronized void end(Subscription subscription) {
        subscriptions.remove(subscription);
        subscription.close();
    }

    private synchronized List<Subscription> open() {
        return List.copyOf(subscriptions);
    }

    private void look() {
        List<Subscription> open = open();
        if (open.isEmpty()) {
            return;
        }
        try {
            Set<Long> alive = sessions.findAlive(
                    open.stream().map(Subscription::sessionId).collect(Collectors.toSet()));
            Map<Long, Map<Long, Long>> revisions =
                    lists.revisions(open.stream().map(Subscription::personId).collect(Collectors.toSet()));
            for (Subscription subscription : open) {
                if (alive.contains(subscription.sessionId())) {
                    subscription.offer(revisions.getOrDefault(subscription.personId(), Map.of()));
                } else {
                    end(subscription);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("cannot see what changed; trying again", e);
        }
    }

    /** Ends every stream. */
    @Override
    public void close() {
        endAll();
        background.close();
    }

    private synchronized void endAll() {
        closed = true;
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }
}
