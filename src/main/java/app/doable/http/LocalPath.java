package app.doable.http;

import java.util.regex.Pattern;

/** Where a form leads back to: a path on this server, or the start page. */
public final class LocalPath {
    public static final String START = "/";
    private static final int LONGEST = 2000;

    /** One slash first; visible ASCII without a backslash, which browsers read as a slash. */
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

    private LocalPath() {}

    public static String of(String typed) {
        return isLocal(typed) ? typed : START;
    }

    public static boolean isLocal(String typed) {
        return typed.length() <= LONGEST && LOCAL.matcher(typed).matches();
    }
}
