package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.Text;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.List;
import java.util.Objects;

/** Which passwords are accepted: long enough and hard to guess, whatever they are made of. */
final class PasswordRules {
    static final int SHORTEST = 8;

    /** Guessing needs at least 10^8 attempts. */
    private static final int SCORE = 3;

    /** Measuring takes time that grows faster than the length; so much of a password says enough. */
    private static final int MEASURED = 72;

    private PasswordRules() {}

    /** Made on first use, as its dictionaries take a while to read. */
    private static final class Measure {
        static final Zxcvbn INSTANCE = new Zxcvbn();
    }

    /**
     * @param own the person's names and address: no password is made of those
     * @throws Failure.Invalid naming the field
     */
    static void require(String field, String password, List<String> own) {
        int length = Text.length(password);
        if (length < SHORTEST) {
            throw new Failure.Invalid(field, "fault.passwordShort", SHORTEST);
        }
        if (length > Passwords.LONGEST) {
            throw new Failure.Invalid(field, "fault.tooLong", Passwords.LONGEST);
        }
        if (!Text.isClean(password, false)) {
            throw new Failure.Invalid(field, "fault.control");
        }
        Strength strength = Measure.INSTANCE.measure(password.substring(0, Math.min(password.length(), MEASURED)), own);
        if (strength.getScore() < SCORE) {
            throw new Failure.Invalid(field, reason(strength));
        }
    }

    private static String reason(Strength strength) {
        List<Match> parts = strength.getSequence();
        if (parts.stream().anyMatch(part -> isFrom(part, "user_inputs"))) {
            return "fault.passwordOwnName";
        }
        return parts.size() == 1 && isFrom(parts.getFirst(), "passwords")
                ? "fault.passwordCommon"
                : "fault.passwordWeak";
    }

    private static boolean isFrom(Match part, String dictionary) {
        return Objects.equals(part.dictionaryName, dictionary);
    }
}
