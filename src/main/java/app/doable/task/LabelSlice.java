package app.doable.task;

/** A label, and some of its open tasks. */
public record LabelSlice(LabelHead label, BranchSlice open) {}
