package app.doable.task;

/** A label by itself. */
public record LabelHead(long id, String name) {}
