package app.doable.view;

import app.doable.account.Actor;
import app.doable.page.Page;
import app.doable.task.LabelSlice;
import app.doable.task.ListSlice;
import app.doable.task.Portion;
import app.doable.task.TaskViews;
import java.util.List;

/** The tasks of a list or of a label. */
final class ListRows {
    private final TaskViews views;

    ListRows(TaskViews views) {
        this.views = views;
    }

    Shown list(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        Actor.SeenList list = address.list(actor);
        ListSlice slice = Shown.fromStartUnlessKnown(
                address,
                from -> views.list(
                        actor,
                        list.id(),
                        from.order(actor),
                        new Portion(from.open(), request.extent().open()),
                        new Portion(from.done(), request.extent().done())));
        List<ViewModel.Row> rows =
                slice.open().branches().stream().map(ViewModel.Row::inItsList).toList();
        return new Shown(
                list.inbox() ? page.t("side.inbox") : list.name(),
                List.of(ViewModel.Group.of("open", "", rows)),
                slice.open().next(),
                slice.done(),
                list.id() + "." + list.revision());
    }

    Shown label(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        LabelSlice slice = Shown.fromStartUnlessKnown(
                address,
                from -> views.label(
                        actor,
                        from.label(),
                        from.order(actor),
                        from.open(),
                        request.extent().open()));
        return new Shown(
                slice.label().name(),
                List.of(ViewModel.Group.of("open", "", Shown.rows(actor, slice.open(), page))),
                slice.open().next(),
                Shown.revisions(actor));
    }
}
