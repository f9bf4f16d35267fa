package app.doable.task;

/**
 * Some of a list's tasks.
 *
 * @param open those that are below no other
 * @param done the latest first
 */
public record ListSlice(BranchSlice open, Slice done) {}
