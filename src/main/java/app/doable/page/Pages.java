package app.doable.page;

import app.doable.http.Csrf;
import app.doable.http.Failure;
import app.doable.http.FailureRenderer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Renders templates, each with its {@link Page} and one model. */
public final class Pages implements FailureRenderer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Csrf csrf;
    private final StaticFiles files;
    private final Clock clock;
    private final Function<Context, Optional<Viewer>> viewers;

    public Pages(Csrf csrf, StaticFiles files, Clock clock, Function<Context, Optional<Viewer>> viewers) {
        this.csrf = csrf;
        this.files = files;
        this.clock = clock;
        this.viewers = viewers;
    }

    /** Answers with the template {@code name.jte}; the status is the caller's to set. */
    public void show(Context context, String name, Object model) {
        Utf8ByteOutput html = new Utf8ByteOutput();
        templates.render(name + ".jte", Map.of("page", page(context), "model", model), html);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Cookie, Accept, Accept-Language");
        context.contentType("text/html; charset=utf-8").result(html.toByteArray());
    }

    public Messages messages(Context context) {
        return messages(context, viewers.apply(context));
    }

    private static Messages messages(Context context, Optional<Viewer> viewer) {
        return Messages.choose(
                viewer.flatMap(Viewer::language), Optional.ofNullable(context.header("Accept-Language")));
    }

    /** What templates get, to say in the page's words what a model needs said. */
    public Page page(Context context) {
        Optional<Viewer> viewer = viewers.apply(context);
        Messages messages = messages(context, viewer);
        return new Page(
                messages,
                viewer,
                csrf.token(context),
                context.path(),
                files,
                clock.instant(),
                messages.region(Optional.ofNullable(context.header("Accept-Language"))));
    }

    @Override
    public void render(Context context, Failure failure) {
        show(context, "failure", failure);
    }
}
