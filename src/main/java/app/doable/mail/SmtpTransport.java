package app.doable.mail;

import app.doable.config.Smtp;
import java.time.Duration;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** SMTP, by TLS where the server offers it; {@code smtps} takes nothing else. */
final class SmtpTransport implements Transport {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Smtp smtp;

    SmtpTransport(Smtp smtp) {
        this.smtp = smtp;
    }

    /** Its classes are loaded with the first mail, not at the start. */
    private final class Connection {
        private final org.simplejavamail.api.mailer.Mailer mailer = MailerBuilder.withSMTPServer(
                        smtp.host(),
                        smtp.port(),
                        smtp.user().orElse(null),
                        smtp.user().isPresent() ? smtp.password().value() : null)
                .withTransportStrategy(smtp.tls() ? TransportStrategy.SMTPS : TransportStrategy.SMTP)
                .withSessionTimeout(Math.toIntExact(PATIENCE.toMillis()))
                .buildMailer();
    }

    @Override
    public void send(Mail mail) {
        new Connection()
                .mailer
                .sendMail(EmailBuilder.startingBlank()
                        .from(smtp.from())
                        .to(mail.recipient())
                        .withSubject(mail.subject())
                        .withPlainText(mail.body())
                        .withHeader("Auto-Submitted", "auto-generated")
                        .buildEmail())
                .join();
    }
}
