package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.page.Page;
import app.doable.task.TaskViews;
import app.doable.task.Tasks;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/** Puts a view's page together. */
final class ViewReader {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Tasks tasks;
    private final TaskViews views;
    private final ListRows lists;
    private final DayRows days;
    private final Toasts toasts;

    ViewReader(ViewFeature.Doors doors, Clock clock) {
        this.tasks = doors.tasks();
        this.views = doors.views();
        this.lists = new ListRows(doors.views());
        this.days = new DayRows(doors.views());
        this.toasts = new Toasts(doors, clock);
    }

    ViewModel view(Actor actor, ViewRequest request, Page page) {
        ViewAddress address = request.address();
        Shown read = shown(actor, request, page);
        Shown shown = request.completed().map(read::with).orElse(read);
        return new ViewModel(
                address,
                Sorting.of(address, actor),
                shown.title(),
                shown.groups(),
                shown.next(),
                shown.done().tasks(),
                shown.done().next(),
                shown.revision(),
                creationKey(),
                request.adding(),
                request.editing(),
                toasts.of(actor, request.outcome(), page)
                        .or(() -> request.added()
                                .filter(id -> !shown.has(id))
                                .flatMap(id -> elsewhere(actor, address, id))),
                request.completed().filter(task -> !address.isList() || task.isPastOccurrence()),
                request.selecting(),
                request.tree().filter(shown::has).flatMap(id -> tree(actor, id, address)));
    }

    /** What is gone meanwhile is shown no more. */
    private Optional<TreeView> tree(Actor actor, long id, ViewAddress address) {
        try {
            return Optional.of(TreeView.read(views, actor, id, address));
        } catch (Failure.NotFound e) {
            return Optional.empty();
        }
    }

    private Shown shown(Actor actor, ViewRequest request, Page page) {
        if (request.address().isLabel()) {
            return lists.label(actor, request, page);
        }
        return switch (request.address().path()) {
            case ViewAddress.TODAY -> days.today(actor, request, page);
            case ViewAddress.UPCOMING -> days.upcoming(actor, request, page);
            case ViewAddress.DONE -> days.done(actor, request, page);
            default -> lists.list(actor, request, page);
        };
    }

    private Optional<Toast> elsewhere(Actor actor, ViewAddress view, long id) {
        try {
            return toasts.elsewhere(actor, tasks.get(actor, id), view);
        } catch (Failure.NotFound e) {
            return Optional.empty();
        }
    }

    private static String creationKey() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
