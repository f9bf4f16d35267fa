package app.doable;

import app.doable.config.Config;
import app.doable.database.DataFolder;
import app.doable.database.Database;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * A short life of the real server, from which Java learns what to keep in its ahead-of-time cache (JEP 514): on a free
 * port, in the folder named by the only argument, and blind to the environment's settings.
 */
final class Training {
    private static final int ROUNDS = 100;
    private static final List<String> PAGES =
            List.of("/tasks/1", "/today", "/upcoming", "/done", "/trash", "/lists", "/account", "/api/docs");
    private static final String PERSON = """
            {"username": "training", "password": "a-long-way-to-run-slowly"}""";

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Training(URI server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Config config = Config.load(Map.of("DOABLE_PORT", "0", "DOABLE_DATA_DIR", arguments[0]));
        Logging.configure(config.logFormat());
        try (DataFolder.Lock _ = new DataFolder(config).lock();
                Application application =
                        new Application(config, Database.open(config), Clock.tickMillis(ZoneOffset.UTC))) {
            new Training(URI.create("http://localhost:" + application.start())).live();
        }
        System.exit(0); // pooled threads of libraries would keep the process for a while
    }

    private void live() throws IOException, InterruptedException {
        get("/", "text/html");
        get("/login", "text/html");
        get("/register", "text/html");
        send("POST", "/register", PERSON);
        send("POST", "/login", PERSON);
        for (int round = 1; round <= ROUNDS; round++) {
            send("POST", "/tasks", "{\"task\": \"Lap " + round + "\"}");
            send("PUT", "/tasks/" + round, "{\"completed\": " + (round % 2 == 0) + "}");
            get("/tasks", "application/json");
            get("/api/v1/tasks", "*/*");
            get("/", "text/html");
        }
        for (String page : PAGES) {
            get(page, "text/html");
        }
        send("DELETE", "/tasks/1", "");
        send("POST", "/logout", "");
    }

    private void get(String path, String accept) throws IOException, InterruptedException {
        answer(HttpRequest.newBuilder(server.resolve(path)).header("Accept", accept), path);
    }

    private void send(String method, String path, String json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        answer(request, path);
    }

    private void answer(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status >= 400) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }
}
