package app.doable.task;

import app.doable.account.PersonalData;
import app.doable.database.Database;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The orders that a person chose for views, for the file that they can download. */
public final class ViewSortData implements PersonalData {
    private final Database database;
    private final ViewSortStore store;

    public ViewSortData(Database database) {
        this.database = database;
        this.store = new ViewSortStore(database);
    }

    /** The view is Today, unless it is a list's or a label's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Kept(@Nullable Long list, @Nullable Long label, String sort) {
        static Kept of(ViewSortStore.Chosen chosen) {
            return new Kept(
                    chosen.view().list().orElse(null), chosen.view().label().orElse(null), chosen.sort());
        }
    }

    @Override
    public String name() {
        return "sorts";
    }

    @Override
    public List<?> of(long personId) {
        return database.read(() -> store.findAll(personId)).stream()
                .map(Kept::of)
                .toList();
    }
}
