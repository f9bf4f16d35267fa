package app.doable.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to the server and back, where a well-behaved client would refuse to send them. */
public final class RawClient {
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    public RawClient(int port) {
        this.port = port;
    }

    /** An answer as it came; the connection was closed after it. */
    public record Answer(String text) {
        /** Zero when the connection was closed without a word. */
        public int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12));
        }

        public Optional<String> header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }

        public String body() {
            int end = text.indexOf("\r\n\r\n");
            return end < 0 ? "" : text.substring(end + 4);
        }
    }

    /** A request without a body, its headers ending with {@code Connection: close}. */
    public Answer request(String line, String... headers) {
        return send(
                line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + lines(headers) + "Connection: close\r\n\r\n");
    }

    /** A request with that body, its length and type. */
    public Answer withBody(String line, String type, String body, String... headers) {
        return send(line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + lines(headers) + "Content-Type: " + type
                + "\r\nContent-Length: " + body.getBytes(StandardCharsets.ISO_8859_1).length
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    /** The characters as bytes (ISO 8859-1), then everything that comes back until the server closes. */
    public Answer send(String request) {
        try (Socket socket = open()) {
            write(socket, request);
            return new Answer(rest(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    public static void write(Socket socket, String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (SocketException e) {
            // the server has answered and closed before it was told everything
        }
    }

    public static String rest(Socket socket) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] chunk = new byte[8192];
        try {
            for (int read = socket.getInputStream().read(chunk);
                    read >= 0;
                    read = socket.getInputStream().read(chunk)) {
                text.append(new String(chunk, 0, read, StandardCharsets.UTF_8));
            }
        } catch (SocketException e) {
            // reset by a server that did not read everything: what came before it counts
        }
        return text.toString();
    }
}
