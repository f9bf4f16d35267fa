package app.doable.task;

/**
 * How much of something is to be read.
 *
 * @param cursor an earlier slice's next, or empty for the beginning
 * @param limit at least 1
 */
public record Portion(String cursor, int limit) {}
