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

    void confirmAddress(Reader reader, long linkId) {
        put(reader, linkId, "mail.confirm.subject", "mail.confirm.body", "/confirm-address?token=" + Mail.SECRET);
    }

    /** To the owner of an address that somebody else has named as theirs. */
    void addressTaken(Reader reader) {
        put(reader, 0, "mail.taken.subject", "mail.taken.body", "/forgot-password");
    }

    void resetPassword(Reader reader, long linkId) {
        put(reader, linkId, "mail.reset.subject", "mail.reset.body", "/reset-password?token=" + Mail.SECRET);
    }

    /** To the address that no longer counts. */
    void addressChanged(Reader reader) {
        put(reader, 0, "mail.addressChanged.subject", "mail.addressChanged.body", "");
    }

    void passwordChanged(Reader reader) {
        put(reader, 0, "mail.passwordChanged.subject", "mail.passwordChanged.body", "/forgot-password");
    }

    private void put(Reader reader, long linkId, String subjectKey, String bodyKey, String path) {
        Messages messages = reader.messages();
        String body = messages.text(bodyKey, reader.username(), baseUrl + path);
        mailer.put(new Mail(reader.address(), messages.text(subjectKey), body, linkId));
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
