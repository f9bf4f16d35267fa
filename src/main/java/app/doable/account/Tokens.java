package app.doable.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Random tokens of 256 bits, and the hash under which the database knows them. */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final MessageDigest SHA256 = sha256();

    private Tokens() {}

    /** 43 characters that are safe in a cookie and in a link. */
    static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    /** 100 bits in four groups, of letters and digits that are hard to mistake for each other. */
    static String password() {
        return RANDOM.ints(20, 0, LEGIBLE.length())
                .mapToObj(index -> LEGIBLE.substring(index, index + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{5})(?!$)", "$1-");
    }

    /** SHA-256, enough for what cannot be guessed. */
    static String hash(String token) {
        try {
            // every request hashes its token: to copy costs less than to look the algorithm up
            MessageDigest digest = (MessageDigest) SHA256.clone();
            return BASE64.encodeToString(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
