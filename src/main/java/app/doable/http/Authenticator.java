package app.doable.http;

import io.javalin.http.Context;

/** Says what a request's sender may call. */
public interface Authenticator {
    /** The most that the sender is granted; {@link Access#ANYONE} without a valid session. */
    Access granted(Context context);
}
