package app.doable.task;

import java.util.Map;

/**
 * How much there is to do.
 *
 * @param open tasks by list id, the archived lists' too; {@link TaskViews#MOST_OPEN} stands for that many or more
 * @param due tasks until the end of today, overdue ones too, without the archived lists'; {@link TaskViews#MOST_DUE}
 *     stands for that many or more
 */
public record TaskCounts(Map<Long, Integer> open, int due) {}
