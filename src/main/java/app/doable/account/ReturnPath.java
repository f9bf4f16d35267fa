package app.doable.account;

import java.util.regex.Pattern;

/** Where somebody was going before logging in: a path on this server, or the start page. */
final class ReturnPath {
    static final String START = "/";
    private static final int LONGEST = 2000;

    /** One slash first; visible ASCII without a backslash, which browsers read as a slash. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

    private ReturnPath() {}

    static String of(String typed) {
        return typed.length() <= LONGEST && LOCAL.matcher(typed).matches() ? typed : START;
    }
}
