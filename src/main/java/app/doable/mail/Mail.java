package app.doable.mail;

/** A plain text mail to one address. */
public record Mail(String recipient, String subject, String body) {}
