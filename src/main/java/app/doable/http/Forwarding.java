package app.doable.http;

import app.doable.config.Network;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a request came from, as far as trusted proxies say: {@code X-Forwarded-For} and {@code Forwarded} (RFC 7239)
 * count only when the socket's other end is one of them, and then up to the first hop that is not. Many proxies write
 * one of the two headers and pass on the other as the client sent it: where they disagree, neither is believed.
 */
final class Forwarding {
    private static final Pattern FOR = Pattern.compile("(?i)(?:^|;)\\s*for=(\"[^\"]*\"|[^;\\s]*)");

    private final List<Network> trusted;

    Forwarding(List<Network> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** The client's address as a literal without brackets: the rightmost hop that is no trusted proxy. */
    String address(Context context) {
        String socket = unwrapped(context.req().getRemoteAddr());
        if (!isTrusted(socket)) {
            return socket;
        }
        List<String> plain = lines(context, "X-Forwarded-For");
        List<String> standard =
                lines(context, "Forwarded").stream().map(Forwarding::forOf).toList();
        if (plain.isEmpty() || standard.isEmpty()) {
            return nearestUntrusted(socket, plain.isEmpty() ? standard : plain);
        }
        String said = nearestUntrusted(socket, plain);
        return said.equals(nearestUntrusted(socket, standard)) ? said : socket;
    }

    /** The host that the client asked for: {@code X-Forwarded-Host} of a trusted proxy, else {@code Host}. */
    @Nullable
    String host(Context context) {
        if (!trusted.isEmpty() && isTrusted(unwrapped(context.req().getRemoteAddr()))) {
            List<String> hosts = lines(context, "X-Forwarded-Host");
            if (!hosts.isEmpty()) {
                return hosts.getLast();
            }
        }
        return context.header("Host");
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private String nearestUntrusted(String socket, List<String> hops) {
        String nearest = socket;
        for (String hop : hops.reversed()) {
            Optional<String> address = literal(hop);
            if (address.isEmpty()) {
                return nearest;
            }
            nearest = address.get();
            if (!isTrusted(nearest)) {
                return nearest;
            }
        }
        return nearest;
    }

    private static List<String> lines(Context context, String header) {
        Enumeration<String> lines = context.req().getHeaders(header);
        List<String> elements = new ArrayList<>();
        while (lines.hasMoreElements()) {
            Stream<String> parts = Arrays.stream(lines.nextElement().split(",", -1));
            parts.map(String::strip).forEach(elements::add);
        }
        return elements;
    }

    private static String forOf(String element) {
        Matcher matcher = FOR.matcher(element);
        return matcher.find() ? matcher.group(1).replace("\"", "") : "unknown";
    }

    /** From {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code 2001:db8::1}, {@code [2001:db8::1]:80}. */
    private static Optional<String> literal(String hop) {
        boolean portAfterVersion4 = hop.indexOf(':') > 0 && hop.indexOf(':') == hop.lastIndexOf(':');
        String address = portAfterVersion4 ? hop.substring(0, hop.indexOf(':')) : unwrapped(hop);
        try {
            return Optional.of(InetAddress.ofLiteral(address).getHostAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String unwrapped(String address) {
        int end = address.indexOf(']');
        return address.startsWith("[") && end > 0 ? address.substring(1, end) : address;
    }
}
