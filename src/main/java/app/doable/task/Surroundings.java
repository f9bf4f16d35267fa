package app.doable.task;

import java.util.List;

/**
 * One task with what its own page shows around it.
 *
 * @param above what it is below, the highest first
 * @param below what is right below it, open and done, in its order
 * @param labels the names of those that the person has, in order, of a thousand at most
 */
public record Surroundings(Task task, List<Task> above, List<Branch> below, List<String> labels) {}
