package app.doable.page;

import app.doable.http.Access;
import app.doable.http.Cookies;
import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.LocalPath;
import app.doable.http.Routes;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;

/** The look of a browser in which nobody is logged in: chosen at the foot of a page, and kept in a cookie. */
public final class Looks {
    private static final String COOKIE = "look";
    private static final Duration AGE = Duration.ofDays(365);

    private final Cookies cookies;

    public Looks(Cookies cookies) {
        this.cookies = cookies;
    }

    public void register(Routes routes) {
        routes.form("/look", Access.ANYONE, this::choose);
    }

    /** What nobody has chosen, or somebody made up, is {@link Look#UNCHOSEN}. */
    public Look of(Context context) {
        String value = cookies.read(context, COOKIE);
        String[] names = value == null ? new String[0] : value.split("\\.", -1);
        if (names.length != 2) {
            return Look.UNCHOSEN;
        }
        try {
            return Look.UNCHOSEN.withLanguage(names[0]).withTheme(names[1]);
        } catch (Failure.Invalid e) {
            return Look.UNCHOSEN;
        }
    }

    private void choose(Context context) {
        FormBody form = FormBody.of(context);
        Look look = of(context);
        if (form.has("language")) {
            look = look.withLanguage(form.text("language"));
        }
        if (form.has("theme")) {
            look = look.withTheme(form.text("theme"));
        }
        cookies.write(context, COOKIE, look.languageName() + "." + look.themeName(), AGE);
        context.redirect(LocalPath.of(form.text("back")), HttpStatus.SEE_OTHER);
    }
}
