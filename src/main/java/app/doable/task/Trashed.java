package app.doable.task;

import java.util.List;

/**
 * What was deleted, the latest first.
 *
 * @param lists a thousand at most
 * @param tasks some of those that were deleted by themselves, without what went together with the task above it
 */
public record Trashed(List<TrashedList> lists, Slice tasks) {}
