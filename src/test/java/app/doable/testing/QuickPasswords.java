package app.doable.testing;

import app.doable.account.Passwords;
import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes that take next to no time, where they are not what is tested: 64 KiB, one pass. */
public final class QuickPasswords {
    private static final PasswordEncoder ENCODER = new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    private static final String NOBODYS = Objects.requireNonNull(ENCODER.encode("no password at all"));

    private QuickPasswords() {}

    public static Passwords create() {
        return new Passwords(ENCODER, NOBODYS);
    }
}
