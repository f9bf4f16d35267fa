package app.doable.mail;

/**
 * A plain text mail to one address.
 *
 * @param body with {@link #SECRET} where the link's secret goes
 * @param linkId whose secret is made as the mail leaves, so that it is written down nowhere else; 0 without one
 */
public record Mail(String recipient, String subject, String body, long linkId) {
    public static final String SECRET = "{secret}";

    public Mail(String recipient, String subject, String body) {
        this(recipient, subject, body, 0);
    }

    Mail withSecret(String secret) {
        return new Mail(recipient, subject, body.replace(SECRET, secret), 0);
    }
}
