package app.doable.account;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Argon2id (RFC 9106) with the OWASP parameters: 19 MiB, two passes. Hashing runs on a bounded number of threads. */
public final class Passwords implements AutoCloseable {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final String nobody = encode(Tokens.random());

    String hash(String password) {
        return onBoundedThread(() -> encode(password));
    }

    private String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return onBoundedThread(() -> encoder.matches(password, hash));
    }

    /** Takes as long as {@link #matches}, so that an unknown name cannot be told from a wrong password. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    private <T> T onBoundedThread(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
