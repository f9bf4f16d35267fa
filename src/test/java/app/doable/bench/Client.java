package app.doable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the server now and then, outside of what is measured. */
final class Client {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    Client(URI server) {
        this.server = server;
    }

    /** @throws IllegalStateException unless it answers with success */
    String answer(Request request) {
        return successful(request).body();
    }

    /** The cookie of a new session. */
    String logIn(String name) {
        Request login = Request.post("/login", "", Seed.credentials(name));
        return successful(login).headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> cookie.startsWith("doable-" + server.getPort() + "="))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> successful(Request request) {
        HttpResponse<String> response = send(request.to(server));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request + " got " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
