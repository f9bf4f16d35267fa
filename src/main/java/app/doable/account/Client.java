package app.doable.account;

import io.javalin.http.Context;

/**
 * Where a request came from, as sessions and the record of events keep it.
 *
 * @param browser the {@code User-Agent}, at most 255 characters, empty when none was sent
 * @param address the client's IP address
 */
record Client(String browser, String address) {
    /** The operator's command line. */
    static final Client OPERATOR = new Client("", "");

    private static final int LONGEST = 255;

    static Client of(Context context) {
        String agent = context.userAgent();
        String printable = agent == null ? "" : agent.replaceAll("\\p{Cntrl}|[^\\x00-\\x7F]", "?");
        return new Client(printable.substring(0, Math.min(printable.length(), LONGEST)), context.ip());
    }
}
