package app.doable.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary folders below the build's own, deleted when this program ends. */
public final class TestFolders {
    private static final Path PARENT =
            Path.of(System.getProperty("doable.build", System.getProperty("java.io.tmpdir")), "tests");

    private TestFolders() {}

    /** A new, empty folder. */
    public static Path create(String name) {
        try {
            Files.createDirectories(PARENT);
            Path folder = Files.createTempDirectory(PARENT, name + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete " + folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the folder with all that is in it; what vanishes meanwhile is no failure. */
    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> paths = Files.walk(folder)) {
            contents = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            return;
        }
        for (Path path : contents) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                return;
            }
        }
    }
}
