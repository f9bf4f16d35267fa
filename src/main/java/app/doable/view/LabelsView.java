package app.doable.view;

import app.doable.task.Label;
import java.util.List;

/** A person's labels, in the order of their names. */
public record LabelsView(List<Label> labels) {}
