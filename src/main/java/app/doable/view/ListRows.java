package app.doable.view;

import app.doable.account.Actor;
import app.doable.page.Page;
import app.doable.task.BranchSlice;
import app.doable.task.LabelHead;
import app.doable.task.Labels;
import app.doable.task.Place;
import app.doable.task.Selection;
import app.doable.task.Slice;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import java.util.List;
import java.util.Optional;

/** The tasks of a list or of a label. */
final class ListRows {
    private final Tasks tasks;
    private final TaskViews views;
    private final Labels labels;

    ListRows(ViewFeature.Doors doors) {
        this.tasks = doors.tasks();
        this.views = doors.views();
        this.labels = doors.labels();
    }

    Shown list(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        Actor.SeenList list = address.list(actor);
        BranchSlice open = Shown.fromStartUnlessKnown(
                address.open(),
                cursor -> views.list(
                        actor,
                        list.id(),
                        address.order(actor),
                        cursor,
                        request.extent().open()));
        List<ViewModel.Row> rows =
                open.branches().stream().map(ViewModel.Row::inItsList).toList();
        return new Shown(
                list.inbox() ? page.t("side.inbox") : list.name(),
                List.of(ViewModel.Group.of("open", "", rows)),
                open.next(),
                list.id() + "." + list.revision());
    }

    Slice done(Actor actor, ViewRequest request) {
        Optional<Long> list = Optional.of(request.address().list(actor).id());
        return Shown.fromStartUnlessKnown(request.address().done(), cursor -> {
            Place from = cursor.isEmpty() ? Place.START : Place.parse(cursor);
            return tasks.slice(
                    actor,
                    new Selection(
                            list, Selection.Which.DONE, from, request.extent().done()));
        });
    }

    Shown label(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        LabelHead label = labels.get(actor, address.label());
        BranchSlice open = Shown.fromStartUnlessKnown(
                address.open(),
                cursor -> views.label(
                        actor,
                        label.id(),
                        address.order(actor),
                        cursor,
                        request.extent().open()));
        return new Shown(
                label.name(),
                List.of(ViewModel.Group.of("open", "", Shown.rows(actor, open, page))),
                open.next(),
                Shown.revisions(actor));
    }
}
