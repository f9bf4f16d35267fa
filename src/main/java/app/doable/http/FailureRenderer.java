package app.doable.http;

import io.javalin.http.Context;

/** Shows a failure in one representation. The status is set already. */
public interface FailureRenderer {
    void render(Context context, Failure failure);
}
