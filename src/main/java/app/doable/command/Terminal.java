package app.doable.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Whoever types: a person at a terminal, or a script through a pipe. */
final class Terminal {

    /**
     * Asks twice without showing what is typed; of a pipe it takes the first line.
     *
     * @throws Refusal when there is none, or the two differ
     */
    String newPassword() {
        return Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(Terminal::askTwice)
                .orElseGet(Terminal::firstLine);
    }

    private static String askTwice(Console console) {
        char[] once = console.readPassword("Password: ");
        char[] again = console.readPassword("Again: ");
        if (once == null || !Arrays.equals(once, again)) {
            throw new Refusal("the two passwords differ");
        }
        return new String(once);
    }

    private static String firstLine() {
        String encoding =
                System.getProperty("stdin.encoding", Charset.defaultCharset().name());
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.forName(encoding))).readLine();
            if (line == null) {
                throw new Refusal("no password on standard input: type one, or use --generate");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
