package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.page.Page;
import app.doable.task.Subtree;
import app.doable.task.Task;
import app.doable.task.TaskViews;
import java.util.Optional;

/**
 * What is below a task, in place in a view.
 *
 * @param address the view's
 */
public record TreeView(Subtree tree, ViewAddress address) {
    /** Further ones are a page away: the task's own. */
    private static final int MOST_SHOWN = 100;

    /** @throws Failure.NotFound when there is no such task, or not for this person */
    static TreeView read(TaskViews views, Actor actor, long task, ViewAddress address) {
        return new TreeView(views.subtree(actor, task, MOST_SHOWN), address);
    }

    /** The task by itself; its way back leads to the view. */
    public String opening(Task task) {
        return address.opening(task);
    }

    public Optional<DueText> due(Task task, Page page) {
        return task.details().due().map(due -> DueText.of(due, page));
    }
}
