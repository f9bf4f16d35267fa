package app.doable.task;

import java.util.List;

/**
 * What an edit by somebody who had seen an earlier state made of a task.
 *
 * @param overwritten the names of the fields that somebody had changed since and this edit changed again; what they
 *     were is in the history
 */
public record Edited(Task task, List<String> overwritten) {}
