package app.doable.task;

import app.doable.account.Actor;
import app.doable.http.Identifier;
import app.doable.http.JsonBody;
import io.javalin.http.Context;

/** Labels as JSON. */
final class LabelApi {
    private final Labels labels;

    LabelApi(Labels labels) {
        this.labels = labels;
    }

    void list(Context context) {
        context.json(labels.all(Actor.of(context)));
    }

    /** What GET gives can be put back. */
    void rename(Context context) {
        JsonBody body = JsonBody.read(context);
        String name = body.text("name");
        body.ignore("id", "open");
        body.finish();
        context.json(BulkChangesJson.of(
                labels.rename(Actor.of(context), id(context), name).tasks()));
    }

    void delete(Context context) {
        context.json(BulkChangesJson.of(labels.delete(Actor.of(context), id(context))));
    }

    private static long id(Context context) {
        return Identifier.inPath(context, "label");
    }
}
