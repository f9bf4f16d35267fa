package app.doable.list;

/** A list and its revision within the current transaction. */
public record ListHead(long id, long revision) {}
