package app.doable.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work on the connection that it is bound to. */
interface WorkRunner {
    <T extends @Nullable Object> T run(Work running, Supplier<T> work);
}
