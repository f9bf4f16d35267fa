package app.doable.page;

import app.doable.http.Csrf;
import app.doable.http.Failure;
import app.doable.http.FailureRenderer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Renders templates, each with its {@link Page} and one model. */
public final class Pages implements FailureRenderer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Csrf csrf;
    private final Function<Context, Optional<Viewer>> viewers;

    public Pages(Csrf csrf, Function<Context, Optional<Viewer>> viewers) {
        this.csrf = csrf;
        this.viewers = viewers;
    }

    /** Answers with the template {@code name.jte}; the status is the caller's to set. */
    public void show(Context context, String name, Object model) {
        StringOutput html = new StringOutput(8192);
        templates.render(name + ".jte", Map.of("page", page(context), "model", model), html);
        context.header("Cache-Control", "private, no-cache");
        context.header("Vary", "Cookie, Accept, Accept-Language");
        context.html(html.toString());
    }

    public Messages messages(Context context) {
        return messages(context, viewers.apply(context));
    }

    private static Messages messages(Context context, Optional<Viewer> viewer) {
        return Messages.choose(
                viewer.flatMap(Viewer::language), Optional.ofNullable(context.header("Accept-Language")));
    }

    private Page page(Context context) {
        Optional<Viewer> viewer = viewers.apply(context);
        return new Page(messages(context, viewer), viewer, csrf.token(context), context.path());
    }

    @Override
    public void render(Context context, Failure failure) {
        show(context, "failure", failure);
    }
}
