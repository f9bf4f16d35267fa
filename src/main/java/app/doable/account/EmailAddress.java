package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.Text;
import com.ibm.icu.text.Normalizer2;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.util.Optional;

/** An address as typed (RFC 5321, without its rarities), and the key that decides whether two are the same. */
record EmailAddress(String text, String key) {
    private static final int LONGEST = 254;
    private static final EmailValidator VALIDATOR = JMail.strictValidator()
            .disallowIpDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace();

    /** @throws Failure.Invalid naming {@code email} */
    static EmailAddress parse(String typed) {
        return find(typed).orElseThrow(() -> new Failure.Invalid("email", "fault.email"));
    }

    /** Empty when it is no address. */
    static Optional<EmailAddress> find(String typed) {
        String text = typed.strip();
        boolean good = Text.length(text) <= LONGEST
                && Text.isClean(text, false)
                && text.chars().noneMatch(Character::isWhitespace)
                && VALIDATOR.isValid(text);
        return good
                ? Optional.of(new EmailAddress(
                        text, Normalizer2.getNFKCCasefoldInstance().normalize(text)))
                : Optional.empty();
    }
}
