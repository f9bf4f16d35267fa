package app.doable.list;

/**
 * A list and how much there is to do in it.
 *
 * @param open how many of its tasks are open; {@link Lists#MOST_COUNTED} stands for that many or more
 */
public record CountedList(TaskList list, int open) {}
