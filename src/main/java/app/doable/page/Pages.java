package app.doable.page;

import app.doable.http.Csrf;
import app.doable.http.Failure;
import app.doable.http.FailureRenderer;
import app.doable.http.LocalPath;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Renders templates, each with its {@link Page} and one model. */
public final class Pages implements FailureRenderer {
    /** Marks a request whose person cannot be looked up: the database that knows them does not answer. */
    private static final String UNKNOWN = Pages.class.getName() + " unknown";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Csrf csrf;
    private final Looks looks;
    private final StaticFiles files;
    private final Clock clock;
    private final Function<Context, Optional<Viewer>> viewers;

    public Pages(Csrf csrf, Looks looks, StaticFiles files, Clock clock, Function<Context, Optional<Viewer>> viewers) {
        this.csrf = csrf;
        this.looks = looks;
        this.files = files;
        this.clock = clock;
        this.viewers = viewers;
    }

    /** Answers with the template {@code name.jte}; the status is the caller's to set. */
    public void show(Context context, String name, Object model) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        render(name, Map.of("page", page(context), "model", model), html);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Cookie, Accept, Accept-Language");
        context.contentType("text/html; charset=utf-8").result(html.toByteArray());
    }

    /** What a template read in vain is that failure, and none of the template's. */
    private void render(String name, Map<String, Object> parameters, Utf8ByteOutput html) {
        try {
            templates.render(name + ".jte", parameters, html);
        } catch (TemplateException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    public Messages messages(Context context) {
        return messages(context, look(context));
    }

    /** Of the person who is logged in, or of the browser when nobody is. */
    public Look look(Context context) {
        return viewer(context).map(Viewer::look).orElseGet(() -> looks.of(context));
    }

    private static Messages messages(Context context, Look look) {
        return Messages.choose(look.language(), Optional.ofNullable(context.header("Accept-Language")));
    }

    private static String address(Context context) {
        String query = context.queryString();
        String address = context.path() + (query == null ? "" : "?" + query);
        return context.method().equals(HandlerType.GET) && LocalPath.isLocal(address) ? address : "";
    }

    /** What templates get, to say in the page's words what a model needs said. */
    public Page page(Context context) {
        Look look = look(context);
        Messages messages = messages(context, look);
        return new Page(
                messages,
                viewer(context),
                look,
                csrf.token(context),
                address(context),
                files,
                clock.instant(),
                messages.region(Optional.ofNullable(context.header("Accept-Language"))));
    }

    @Override
    public void render(Context context, Failure failure) {
        if (failure instanceof Failure.Unavailable) {
            context.attribute(UNKNOWN, true);
        }
        show(context, "failure", failure);
    }

    private Optional<Viewer> viewer(Context context) {
        return context.attribute(UNKNOWN) == null ? viewers.apply(context) : Optional.empty();
    }
}
