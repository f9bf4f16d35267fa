package app.doable.task;

/**
 * What one transaction did to a list; {@link Tasks#undo} takes it back.
 *
 * @param revision the list's revision now
 * @param tasks how many changed; with none the revision is as it was
 */
public record BulkChange(long listId, long revision, int tasks) {}
