package app.doable.task;

import java.util.Optional;

/** Where a task is: in its list, below another or at the top, and by its sort key among those beside it. */
record Position(long listId, Optional<Long> parentId, String sortKey) {}
