package app.doable.list;

/** Counts the open tasks of one of several lists, up to a limit; see {@link app.doable.database.EachList}. */
public final class OpenCount {
    private OpenCount() {}

    /**
     * Gives {@code list_id} and {@code open_tasks}, at most {@code :mostOpen}: in the order of an index, so that no more
     * is looked at than counted.
     */
    public static String of(int list) {
        return """
                SELECT :list%1$d AS list_id, COUNT(*) AS open_tasks
                FROM (
                    SELECT 1 AS one
                    FROM task
                    WHERE list_id = :list%1$d AND done_at = 0
                    ORDER BY sort_key
                    LIMIT :mostOpen
                ) open%1$d
                """.formatted(list);
    }
}
