package app.doable.account;

import app.doable.http.Failure;
import com.ibm.icu.text.Normalizer2;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id (RFC 9106), with the OWASP parameters unless told otherwise: 19 MiB, two passes. Hashing runs on a bounded
 * number of platform threads, for which a bounded number may wait.
 */
public final class Passwords implements AutoCloseable {
    static final int LONGEST = 256;

    /** Of no password at all: random bytes in place of a hash. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$pJ6tSGKN0NVv5BnOjVqVcQ$iFp/zBJrot/X4I3LBbGpExnoucwWXCS0CfvuvAp/y+U";

    private static final int WAITING = 256;

    private final PasswordEncoder encoder;
    private final String nobodys;
    private final ExecutorService threads;

    public Passwords() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), NOBODYS);
    }

    /**
     * For whom the default is too slow, and nothing is at stake.
     *
     * @param nobodys a hash of no password at all, made by the encoder
     */
    public Passwords(PasswordEncoder encoder, String nobodys) {
        this(encoder, nobodys, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    Passwords(PasswordEncoder encoder, String nobodys, int threads, int waiting) {
        this.encoder = encoder;
        this.nobodys = nobodys;
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().daemon().name("hashing-", 0).factory());
    }

    /** What no password matches, at the price of any other. */
    String nobodys() {
        return nobodys;
    }

    /** @throws Failure.Unavailable when too many wait already */
    String hash(String password) {
        return onBoundedThread(() -> Objects.requireNonNull(encoder.encode(normal(password))));
    }

    /**
     * Takes the same time whether or not it matches. A password longer than any that is accepted matches nothing.
     *
     * @throws Failure.Unavailable when too many wait already
     */
    boolean matches(String password, String hash) {
        boolean possible = password.length() <= 2 * LONGEST;
        return onBoundedThread(() -> encoder.matches(possible ? normal(password) : "", hash)) && possible;
    }

    /** Keyboards differ in how they compose an accented letter. */
    private static String normal(String password) {
        return Normalizer2.getNFKCInstance().normalize(password);
    }

    private <T> T onBoundedThread(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new Failure.Unavailable();
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
