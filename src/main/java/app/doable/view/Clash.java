package app.doable.view;

/**
 * What somebody else wrote into a field at the same time as what it has now.
 *
 * @param revision of the change that overwrote it
 * @param label what people call the field
 * @param theirs what it would be
 * @param author who wrote it, and in which browser, as far as is known
 */
public record Clash(long revision, String field, String label, String theirs, String author) {}
