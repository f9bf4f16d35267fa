package app.doable.history;

import app.doable.account.PersonalData;
import app.doable.database.Database;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that ever changed in a person's lists, for the file that they can download. */
public final class ChangeData implements PersonalData {
    private final Database database;
    private final ChangeStore store;

    public ChangeData(Database database) {
        this.database = database;
        this.store = new ChangeStore(database);
    }

    private record Kept(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long task,

            long list,
            long revision,
            String kind,
            String happenedAt,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        static Kept of(Change change, Instant happenedAt) {
            return new Kept(
                    change.isOfTheList() ? null : change.taskId(),
                    change.listId(),
                    change.revision(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    happenedAt.toString(),
                    Change.readable(change.before()),
                    Change.readable(change.after()));
        }
    }

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public List<?> of(long personId) {
        return database.read(() -> store.findAll(personId)).stream()
                .map(past -> Kept.of(past.change(), past.happenedAt()))
                .toList();
    }
}
