package app.doable.account;

/**
 * A person whose password was right.
 *
 * @param passwordHash what it was compared with: a session starts only while it still is the person's
 */
record Login(Person person, String passwordHash) {}
