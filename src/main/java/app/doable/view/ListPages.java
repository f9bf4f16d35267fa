package app.doable.view;

import app.doable.account.Actor;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.http.Precondition;
import app.doable.list.ListEdit;
import app.doable.list.Lists;
import app.doable.list.TaskList;
import app.doable.page.FormView;
import app.doable.page.Pages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/** All lists on a page, and each one's settings. */
final class ListPages {
    private final Lists lists;
    private final Toasts toasts;
    private final Pages pages;

    ListPages(Lists lists, Toasts toasts, Pages pages) {
        this.lists = lists;
        this.toasts = toasts;
        this.pages = pages;
    }

    void all(Context context) {
        all(context, FormView.empty());
    }

    private void all(Context context, FormView form) {
        Actor actor = Actor.of(context);
        List<Actor.SeenList> archived =
                actor.lists().stream().filter(Actor.SeenList::archived).toList();
        Optional<Toast> toast = toasts.of(actor, Outcome.ofQuery(context), pages.page(context));
        pages.show(context, "lists", new ListsView(archived, form, toast));
    }

    void create(Context context) {
        FormBody form = FormBody.of(context);
        try {
            TaskList list = lists.create(Actor.of(context), form.text("name"), form.text("color"));
            to(context, "/lists/" + list.id());
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            all(context, FormView.refused(form, failure, "name", "color"));
        }
    }

    void settings(Context context) {
        settings(context, FormView.empty());
    }

    private void settings(Context context, FormView form) {
        pages.show(
                context,
                "list",
                new ListView(lists.get(Actor.of(context), id(context)).list(), form));
    }

    void edit(Context context) {
        FormBody form = FormBody.of(context);
        try {
            Optional<String> name = Optional.of(form.text("name")).filter(_ -> form.has("name"));
            ListEdit edit = new ListEdit(name, Optional.of(form.text("color")));
            Actor actor = Actor.of(context);
            TaskList list = lists.edit(actor, id(context), edit, Precondition.NONE);
            to(context, Outcome.of(actor, list).at("/lists/" + list.id()));
        } catch (Failure.Invalid failure) {
            context.status(failure.status());
            settings(context, FormView.refused(form, failure, "name", "color"));
        }
    }

    /** Puts the list away, or with {@code archived=false} back. */
    void archive(Context context) {
        Actor actor = Actor.of(context);
        TaskList list = FormBody.of(context).text("archived").equals("false")
                ? lists.unarchive(actor, id(context), Precondition.NONE)
                : lists.archive(actor, id(context), Precondition.NONE);
        to(context, Outcome.of(actor, list).at("/lists"));
    }

    void delete(Context context) {
        Actor actor = Actor.of(context);
        to(
                context,
                Outcome.of(actor, lists.delete(actor, id(context), Precondition.NONE))
                        .at("/"));
    }

    /** Moves the list before the one above it, or with {@code way=down} behind the one below it. */
    void place(Context context) {
        Actor actor = Actor.of(context);
        List<Long> order = actor.activeLists().stream()
                .filter(list -> !list.inbox())
                .map(Actor.SeenList::id)
                .toList();
        int at = order.indexOf(id(context));
        if (at < 0) {
            throw new Failure.NotFound();
        }
        int after = FormBody.of(context).text("way").equals("down") ? at + 1 : at - 2;
        if (after >= order.size()) {
            to(context, "/lists");
            return;
        }
        Optional<Long> before = after < 0 ? Optional.empty() : Optional.of(order.get(after));
        to(
                context,
                Outcome.of(actor, lists.move(actor, order.get(at), before, Precondition.NONE))
                        .at("/lists"));
    }

    private static void to(Context context, String address) {
        context.redirect(address, HttpStatus.SEE_OTHER);
    }

    private static long id(Context context) {
        return Identifier.inPath(context, "list");
    }
}
