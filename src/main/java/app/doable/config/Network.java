package app.doable.config;

import java.net.InetAddress;

/** A range of addresses in CIDR notation, such as {@code 10.0.0.0/8}; an address alone is a range of one. */
public record Network(InetAddress base, int prefixBits) {

    /** @throws InvalidConfig when the text is not an address with an optional prefix length */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        try {
            InetAddress base = InetAddress.ofLiteral(parts[0]);
            int width = base.getAddress().length * 8;
            int bits = parts.length == 1 ? width : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > width) {
                throw new InvalidConfig("'" + text + "' has a prefix longer than its address");
            }
            return new Network(base, bits);
        } catch (IllegalArgumentException e) {
            throw new InvalidConfig("'" + text + "' is not a network such as 10.0.0.0/8 or fd00::/8");
        }
    }

    /** Whether the textual address lies in this range; false for anything that is not an address literal. */
    public boolean contains(String address) {
        byte[] candidate;
        try {
            candidate = InetAddress.ofLiteral(address).getAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
        byte[] mine = base.getAddress();
        if (candidate.length != mine.length) {
            return false;
        }
        for (int bit = 0; bit < prefixBits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((candidate[bit / 8] & mask) != (mine[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
