package app.doable.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that keeps what it gets, whoever it is for. */
public final class Mailbox implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Mailbox() {
        server.start();
    }

    public static Mailbox start() {
        return new Mailbox();
    }

    /** As {@code DOABLE_SMTP_URL} has it. */
    public String url() {
        return "smtp://127.0.0.1:" + server.getSmtp().getPort();
    }

    /** A mail that arrived. */
    public record Received(String to, String subject, String body) {
        /** The path and query of the link in it. */
        public String link() {
            Matcher matcher = LINK.matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no link in: " + body);
            }
            return matcher.group().replaceFirst("^https?://[^/]+", "");
        }
    }

    /** All that arrived, once there are so many. */
    public List<Received> await(int count) {
        if (!server.waitForIncomingEmail(PATIENCE.toMillis(), count)) {
            throw new AssertionError("of " + count + " mails only " + received().size() + " arrived");
        }
        return received();
    }

    /** The newest to that address, once so many have arrived for anybody. */
    public Received awaitFor(String address, int count) {
        return await(count).stream()
                .filter(received -> received.to().equals(address))
                .reduce((_, newer) -> newer)
                .orElseThrow(() -> new AssertionError("no mail to " + address));
    }

    /** By recipient; those to one address in the order they came. */
    public List<Received> received() {
        return Arrays.stream(server.getReceivedMessages()).map(Mailbox::read).toList();
    }

    private static Received read(MimeMessage message) {
        try {
            return new Received(
                    message.getRecipients(Message.RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    message.getContent().toString());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
