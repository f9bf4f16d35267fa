package app.doable.task;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import app.doable.account.Sessions;
import app.doable.http.Access;
import app.doable.http.Routes;
import app.doable.page.Pages;

/** The routes of tasks. */
public final class TaskFeature {
    private TaskFeature() {}

    public static void register(Routes routes, Tasks tasks, Sessions sessions, Pages pages) {
        TaskApi api = new TaskApi(tasks);
        TaskPages html = new TaskPages(tasks, sessions, pages);
        routes.apiAndRoot(GET, "/tasks", Access.PERSON, api::list)
                .apiAndRoot(POST, "/tasks", Access.PERSON, api::create)
                .apiAndRoot(PUT, "/tasks/{id}", Access.PERSON, api::edit)
                .apiAndRoot(DELETE, "/tasks/{id}", Access.PERSON, api::delete)
                .page("/", Access.ANYONE, html::home)
                .form("/tasks", Access.PERSON, html::create);
    }
}
