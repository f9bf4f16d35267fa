package app.doable.account;

/** A person with an account. */
public record Person(long id, String username, String displayName, boolean administrator) {}
