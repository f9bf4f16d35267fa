package app.doable.http;

import org.jspecify.annotations.Nullable;

/** Shows failures as problem documents (RFC 9457), also those that no route's {@code Context} is there for. */
public interface ProblemRenderer extends FailureRenderer {
    /** The document in UTF-8, its texts in the language that {@code Accept-Language} asks for. */
    byte[] document(Failure failure, @Nullable String acceptLanguage);
}
