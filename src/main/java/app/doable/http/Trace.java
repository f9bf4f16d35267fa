package app.doable.http;

import java.util.Arrays;

/**
 * A mishap for the log: what was thrown and where. Messages of other people's exceptions are left out, since drivers
 * and parsers repeat what they were given, be it a password or a task.
 */
record Trace(Throwable thrown) {
    private static final int FRAMES = 30;
    private static final int CAUSES = 5;

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < CAUSES; depth++) {
            append(text, next, depth == 0 ? FRAMES : FRAMES / 3);
            next = next.getCause();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Throwable thrown, int frames) {
        text.append("\n").append(thrown.getClass().getName());
        if (thrown.getClass().getName().startsWith("app.doable.") || isOwn(thrown)) {
            text.append(": ").append(thrown.getMessage());
        }
        Arrays.stream(thrown.getStackTrace())
                .limit(frames)
                .forEach(frame -> text.append("\n\tat ").append(frame));
    }

    /** One of Java's, thrown by our own code, which never puts into a message what a client sent. */
    private static boolean isOwn(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().startsWith("app.doable.");
    }
}
