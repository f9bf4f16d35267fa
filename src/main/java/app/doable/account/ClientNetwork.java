package app.doable.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What attempts from one place are counted under: an IPv4 address, or the /64 that an IPv6 client can roam in. */
final class ClientNetwork {
    private static final int BYTES = 8;

    private ClientNetwork() {}

    static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
