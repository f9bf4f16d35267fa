package app.doable.task;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import app.doable.http.Access;
import app.doable.http.Routes;

/** The routes of tasks. */
public final class TaskFeature {
    private TaskFeature() {}

    public static void register(
            Routes routes, Tasks tasks, TaskPast past, TaskViews views, Labels labels, Trash trash) {
        RenderedLists rendered = new RenderedLists();
        TaskApi api = new TaskApi(tasks);
        TaskListApi list = new TaskListApi(tasks, rendered);
        ViewAnswers answers = new ViewAnswers(rendered);
        TaskViewApi view = new TaskViewApi(views, answers);
        OpenTasksApi open = new OpenTasksApi(views, labels, answers);
        HistoryApi history = new HistoryApi(past);
        routes.apiAndRoot(GET, "/tasks", Access.PERSON, list::list)
                .apiAndRoot(POST, "/tasks", Access.PERSON, api::create)
                .apiAndRoot(PUT, "/tasks/{id}", Access.PERSON, api::edit)
                .api(DELETE, "/tasks/completed", Access.PERSON, api::clearCompleted)
                .apiAndRoot(DELETE, "/tasks/{id}", Access.PERSON, api::delete)
                .api(POST, "/tasks/changes", Access.PERSON, api::editMany)
                .api(POST, "/tasks/changes/undo", Access.PERSON, history::undoMany)
                .api(GET, "/tasks/{id}", Access.PERSON, api::get)
                .api(PATCH, "/tasks/{id}", Access.PERSON, api::edit)
                .api(PUT, "/tasks/{id}/completion", Access.PERSON, api::complete)
                .api(POST, "/tasks/{id}/omission", Access.PERSON, api::skip)
                .api(PUT, "/tasks/{id}/place", Access.PERSON, api::move)
                .api(DELETE, "/tasks/{id}/completion", Access.PERSON, api::reopen)
                .api(POST, "/tasks/{id}/restoration", Access.PERSON, api::restore)
                .api(GET, "/tasks/{id}/changes", Access.PERSON, history::ofTask)
                .api(POST, "/tasks/{id}/changes/{revision}/restoration", Access.PERSON, history::restoreField)
                .api(DELETE, "/lists/{list}/tasks/completed", Access.PERSON, api::clearCompletedOfList)
                .api(GET, "/lists/{list}/changes", Access.PERSON, history::ofList)
                .api(POST, "/lists/{list}/revisions/{revision}/undo", Access.PERSON, history::undo)
                .api(GET, "/lists/{list}/tasks", Access.PERSON, open::ofList)
                .api(GET, "/views/today", Access.PERSON, view::today)
                .api(GET, "/views/upcoming", Access.PERSON, view::upcoming)
                .api(GET, "/views/done", Access.PERSON, view::done)
                .api(POST, "/views/today/postponement", Access.PERSON, view::postpone)
                .api(GET, "/views/counts", Access.PERSON, view::counts);
        LabelApi label = new LabelApi(labels);
        TrashApi dead = new TrashApi(trash);
        routes.api(GET, "/labels", Access.PERSON, label::list)
                .api(GET, "/labels/{label}/tasks", Access.PERSON, open::ofLabel)
                .api(PUT, "/labels/{label}", Access.PERSON, label::rename)
                .api(DELETE, "/labels/{label}", Access.PERSON, label::delete)
                .api(GET, "/trash/tasks", Access.PERSON, dead::tasks)
                .api(DELETE, "/trash/tasks/{id}", Access.PERSON, dead::end)
                .api(DELETE, "/trash", Access.PERSON, dead::empty);
    }
}
