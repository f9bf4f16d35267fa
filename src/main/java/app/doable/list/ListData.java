package app.doable.list;

import app.doable.account.PersonalData;
import app.doable.database.Database;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's lists for the file that they can download: also those in the trash. */
public final class ListData implements PersonalData {
    private final Database database;
    private final ListStore store;

    public ListData(Database database) {
        this.database = database;
        this.store = new ListStore(database);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Kept(
            long id,
            String name,
            @Nullable String color,
            boolean inbox,
            String createdAt,
            @Nullable String archivedAt,
            @Nullable String deletedAt) {
        static Kept of(TaskList list) {
            return new Kept(
                    list.id(),
                    list.name(),
                    list.color().isEmpty() ? null : list.color(),
                    list.inbox(),
                    list.createdAt().toString(),
                    list.archivedAt().map(Instant::toString).orElse(null),
                    list.deletedAt().map(Instant::toString).orElse(null));
        }
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<?> of(long personId) {
        return database.read(() -> store.findAll(personId)).stream()
                .map(Kept::of)
                .toList();
    }
}
