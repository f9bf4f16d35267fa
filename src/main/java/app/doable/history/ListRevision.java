package app.doable.history;

/** Names what one transaction did to one list. */
public record ListRevision(long listId, long revision) {}
