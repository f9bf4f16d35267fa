package app.doable.account;

import app.doable.http.Failure;
import app.doable.http.FailureRenderer;
import app.doable.http.FormBody;
import app.doable.http.LocalPath;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Leads people without a session to the login page and back, and keeps the task they had typed. */
final class SignInPrompt implements FailureRenderer {
    private static final int LONGEST_QUERY = 4000;

    private final EntrancePages entrance;
    private final FailureRenderer otherwise;

    SignInPrompt(EntrancePages entrance, FailureRenderer otherwise) {
        this.entrance = entrance;
        this.otherwise = otherwise;
    }

    @Override
    public void render(Context context, Failure failure) {
        if (!(failure instanceof Failure.Unauthenticated)) {
            otherwise.render(context, failure);
        } else if (context.method().equals(HandlerType.GET)) {
            context.redirect("/login?to=" + encode(whereTo(context)), HttpStatus.SEE_OTHER);
        } else {
            prompt(context, draft(context));
        }
    }

    private void prompt(Context context, String draft) {
        if (context.header("HX-Request") == null) {
            entrance.askToLogIn(context, LocalPath.START, draft);
            return;
        }
        String query = encode(draft);
        context.header("HX-Redirect", "/login" + (query.length() <= LONGEST_QUERY ? "?draft=" + query : ""));
    }

    private static String whereTo(Context context) {
        String query = context.queryString();
        return LocalPath.of(context.path() + (query == null ? "" : "?" + query));
    }

    private static String draft(Context context) {
        try {
            return FormBody.of(context).text("task");
        } catch (Failure.Unreadable e) {
            return "";
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
