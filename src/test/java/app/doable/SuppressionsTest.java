package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Warnings may be suppressed, each with its reason in a comment beside it, and they are counted. */
final class SuppressionsTest {
    /** Of what we write: whoever adds one says here that it is one more, whoever takes one away that it is one less. */
    private static final int SUPPRESSIONS = 2;

    private static final String SUPPRESSION = "@Suppress" + "Warnings(";

    @Test
    void everySuppressedWarningHasItsReasonBesideIt() {
        List<Suppression> suppressions = suppressions();
        assertThat(suppressions)
                .filteredOn(suppression -> !suppression.hasReason())
                .isEmpty();
    }

    @Test
    void theirNumberIsKnown() {
        assertThat(suppressions()).hasSize(SUPPRESSIONS);
    }

    private record Suppression(Path file, int line, String text, String above) {
        boolean hasReason() {
            return text.contains("// ") || above.startsWith("//") || above.endsWith("*/");
        }
    }

    private static List<Suppression> suppressions() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> suppressionsIn(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Suppression> suppressionsIn(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<Suppression> found = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(SUPPRESSION)) {
                    found.add(new Suppression(
                            file,
                            i + 1,
                            lines.get(i).strip(),
                            lines.get(Math.max(0, i - 1)).strip()));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
