package app.doable.account;

import app.doable.mail.Mail;
import app.doable.mail.Mailer;
import app.doable.page.Messages;
import java.net.URI;
import java.util.Optional;

/** What people are told by mail, each in their own language. Call its methods in a write. */
final class AccountMail {
    private final Mailer mailer;
    private final URI baseUrl;

    AccountMail(Mailer mailer, URI baseUrl) {
        this.mailer = mailer;
        this.baseUrl = baseUrl;
    }

    boolean isOn() {
        return mailer.isOn();
    }

    /** After the write. */
    void sendSoon() {
        mailer.sendSoon();
    }

    void confirmAddress(Reader reader, String token) {
        put(
                reader,
                "mail.confirm.subject",
                "mail.confirm.body",
                reader.username(),
                baseUrl + "/confirm-address?token=" + token);
    }

    /** To the owner of an address that somebody else has named as theirs. */
    void addressTaken(Reader reader) {
        put(reader, "mail.taken.subject", "mail.taken.body", reader.username(), baseUrl + "/forgot-password");
    }

    void resetPassword(Reader reader, String token) {
        put(
                reader,
                "mail.reset.subject",
                "mail.reset.body",
                reader.username(),
                baseUrl + "/reset-password?token=" + token);
    }

    /** To the address that no longer counts. */
    void addressChanged(Reader reader) {
        put(reader, "mail.addressChanged.subject", "mail.addressChanged.body", reader.username(), baseUrl.toString());
    }

    void passwordChanged(Reader reader) {
        put(
                reader,
                "mail.passwordChanged.subject",
                "mail.passwordChanged.body",
                reader.username(),
                baseUrl + "/forgot-password");
    }

    private void put(Reader reader, String subjectKey, String bodyKey, Object... arguments) {
        Messages messages = reader.messages();
        mailer.put(new Mail(reader.address(), messages.text(subjectKey, arguments), messages.text(bodyKey, arguments)));
    }

    /** Who reads a mail. */
    record Reader(String username, String address, Messages messages) {

        /** @param otherwise the language of the request, for people who have not chosen one */
        static Reader of(Profile profile, String address, Messages otherwise) {
            Optional<String> own = profile.preferences().look().language();
            Messages messages = own.isPresent() ? Messages.choose(own, Optional.empty()) : otherwise;
            return new Reader(profile.username(), address, messages);
        }
    }
}
