package app.doable.task;

import app.doable.database.Database;
import java.util.List;

/** Orders that people chose; they are read together with the session, by account's store of those. */
final class ViewSortStore {
    private final Database database;

    ViewSortStore(Database database) {
        this.database = database;
    }

    /** What is shown in which order. */
    record Chosen(SortedView view, String sort) {}

    /** In the order of the views' names. */
    List<Chosen> findAll(long personId) {
        return database.sql()
                .sql("""
                        SELECT view_name, list_id, label_id, sort
                        FROM view_sort
                        WHERE person_id = :person
                        ORDER BY view_name""")
                .param("person", personId)
                .query((row, _) -> new Chosen(
                        new SortedView(
                                row.getString("view_name"),
                                TaskRowStore.number(row, "list_id"),
                                TaskRowStore.number(row, "label_id")),
                        row.getString("sort")))
                .list();
    }

    void delete(long personId, String view) {
        database.sql()
                .sql("DELETE FROM view_sort WHERE person_id = :person AND view_name = :view")
                .param("person", personId)
                .param("view", view)
                .update();
    }

    /** Of two at the same time the one is kept. */
    void insert(long personId, SortedView view, String sort) {
        database.sql()
                .sql("""
                        INSERT INTO view_sort (person_id, view_name, list_id, label_id, sort)
                        VALUES (:person, :view, :list, :label, :sort)
                        """ + database.unlessThere("view_name"))
                .param("person", personId)
                .param("view", view.name())
                .param("list", view.list().orElse(null))
                .param("label", view.label().orElse(null))
                .param("sort", sort)
                .update();
    }
}
