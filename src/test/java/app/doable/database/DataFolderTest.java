package app.doable.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DataFolderTest {
    private final Path parent = TestFolders.create("folder");
    private final Path path = parent.resolve("a/b");
    private final DataFolder folder = new DataFolder(Config.load(Map.of("DOABLE_DATA_DIR", path.toString())));

    @Test
    void itIsMadeForItsOwnerAlone() throws IOException {
        folder.create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rwx------");
    }

    @Test
    void onlyOneHasIt() {
        try (DataFolder.Lock lock = folder.lock()) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(folder::lock)
                    .isInstanceOf(InvalidConfig.class)
                    .hasMessage("the data folder " + path + " is in use by another server");
        }
        assertThatCode(() -> folder.lock().close()).doesNotThrowAnyException();
    }

    @Test
    void whatElseLiesInItIsLeftAlone() throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve("doable.lock"), "left by a server that was killed");
        Files.writeString(path.resolve("notes.txt"), "mine");

        folder.lock().close();

        assertThat(path.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFileInItsPlaceIsNamed() throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");

        assertThatThrownBy(folder::lock)
                .isInstanceOf(InvalidConfig.class)
                .hasMessage("DOABLE_DATA_DIR: " + path + " is not a folder");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(parent.resolve("a"), "");

        assertThatThrownBy(folder::create)
                .isInstanceOf(InvalidConfig.class)
                .hasMessageStartingWith("DOABLE_DATA_DIR: " + path + " ");
    }
}
