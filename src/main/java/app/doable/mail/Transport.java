package app.doable.mail;

/** Hands a mail to a mail server. */
interface Transport {
    /** @throws RuntimeException when the server did not take it */
    void send(Mail mail);
}
