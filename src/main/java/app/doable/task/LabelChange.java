package app.doable.task;

/**
 * What became of a label.
 *
 * @param id the label that has the name now: the one itself, or that which it was merged into
 */
public record LabelChange(long id, BulkChanges tasks) {}
