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
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return BASE64.encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
