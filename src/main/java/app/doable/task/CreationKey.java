package app.doable.task;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes adding the same task twice add it once: what the client sent with it, if anything. The same key with another
 * text, or in another list, is another task, so that a form that was kept in an old page never swallows what is typed
 * into it now.
 */
public record CreationKey(Optional<String> sent) {
    public static final CreationKey NONE = new CreationKey(Optional.empty());

    /** Blank or missing is none. */
    public static CreationKey of(Optional<String> sent) {
        return new CreationKey(sent.filter(text -> !text.isBlank()));
    }

    /** 43 characters that stand for the person, the place, the key and the text; empty without a key. */
    Optional<String> digest(long personId, TaskHome home, String text) {
        String place = home.list().map(id -> "." + id).orElse("")
                + home.parent().map(id -> "/" + id).orElse("");
        return sent.map(key -> sha256(personId + place + "\n" + key.strip() + "\n" + text));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
