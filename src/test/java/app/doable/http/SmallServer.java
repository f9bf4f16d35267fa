package app.doable.http;

import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import app.doable.config.Config;
import app.doable.page.Problems;
import app.doable.testing.RawClient;
import io.javalin.http.Context;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A server with a few routes and no feature. {@code X-Granted: PERSON} stands for a session; pages answer with the
 * word {@code page}, programs with JSON.
 */
final class SmallServer implements AutoCloseable {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch mayLeave = new CountDownLatch(1);
    final CountDownLatch stopping = new CountDownLatch(1);

    private final Server server;
    private final int port;

    private SmallServer(Config config, Limits limits) {
        Cookies cookies = new Cookies(config);
        Server.Wiring wiring = new Server.Wiring(
                SmallServer::granted,
                new Csrf(cookies, new byte[32]),
                new Problems(),
                (context, failure) -> context.html("page " + failure.status()),
                new CompositeMeterRegistry(),
                stopping::countDown);
        this.server = new Server(config, routes(), wiring, limits);
        this.port = server.start();
    }

    static SmallServer start() {
        return start(Map.of(), Limits.STANDARD);
    }

    static SmallServer start(Map<String, String> settings, Limits limits) {
        Map<String, String> all = new HashMap<>(Map.of("DOABLE_PORT", "0", "DOABLE_DATA_DIR", "target/none"));
        all.putAll(settings);
        return new SmallServer(Config.load(all), limits);
    }

    private static Access granted(Context context) {
        String granted = context.header("X-Granted");
        return granted == null ? Access.ANYONE : Access.valueOf(granted);
    }

    private Routes routes() {
        return new Routes()
                .page("/both", Access.ANYONE, context -> context.html("page"))
                .form("/form", Access.ANYONE, context -> context.html("page"))
                .form("/both", Access.ANYONE, context -> context.html("page"))
                .apiAndRoot(POST, "/both", Access.ANYONE, context -> context.json(Map.of("from", "api")))
                .apiAndRoot(
                        PUT,
                        "/things/{id}",
                        Access.PERSON,
                        context -> context.json(Map.of("id", context.pathParam("id"))))
                .plain("/address", Access.ANYONE, context -> context.result(context.ip()))
                .plain("/host", Access.ANYONE, context -> context.result(String.valueOf(context.host())))
                .plain("/broken", Access.ANYONE, context -> {
                    throw new IllegalStateException("secret in a stack trace");
                })
                .plain("/overflow", Access.ANYONE, context -> {
                    throw new StackOverflowError("secret in an error");
                })
                .plain("/slow", Access.ANYONE, context -> {
                    entered.countDown();
                    mayLeave.await();
                    context.result("finished");
                })
                .apiAndRoot(POST, "/echo", Access.ANYONE, context -> {
                    JsonBody body = JsonBody.read(context);
                    String text = body.text("text");
                    body.finish();
                    context.json(Map.of("length", Text.length(text)));
                });
    }

    int port() {
        return port;
    }

    RawClient raw() {
        return new RawClient(port);
    }

    /** Without letting {@code /slow} leave first. */
    void stop() {
        server.close();
    }

    @Override
    public void close() {
        mayLeave.countDown();
        stop();
    }
}
