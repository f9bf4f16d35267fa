package app.doable.live;

import app.doable.account.Actor;
import app.doable.http.Access;
import app.doable.http.EventStream;
import app.doable.http.Routes;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The stream of events: {@code revision} names a list and its revision, as in {@code 12.345}, and 0 once it is gone. */
public final class LiveFeature {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Live live;

    private LiveFeature(Live live) {
        this.live = live;
    }

    public static void register(Routes routes, Live live) {
        routes.plain("/events", Access.PERSON, new LiveFeature(live)::stream);
    }

    private void stream(Context context) throws InterruptedException {
        Actor actor = Actor.of(context);
        try {
            EventStream events = EventStream.open(context);
            if (context.method().equals(HandlerType.HEAD)) {
                return;
            }
            Subscription subscription = live.subscribe(actor);
            try {
                send(subscription, events);
            } finally {
                live.end(subscription);
            }
        } catch (IOException _) {
            // the client has gone, which is how a stream ends
        }
    }

    private static void send(Subscription subscription, EventStream events) throws InterruptedException, IOException {
        while (subscription.isOpen()) {
            Map<Long, Long> news = subscription.take(HEARTBEAT);
            for (Map.Entry<Long, Long> list : news.entrySet()) {
                events.send("revision", list.getKey() + "." + list.getValue());
            }
            if (news.isEmpty() && subscription.isOpen()) {
                events.beat();
            }
        }
    }
}
