package app.doable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only {@code database} and {@code config} say which databases there are; the log knows their drivers' loggers. */
final class ProductNamesTest {
    private static final Path CODE = Path.of("src/main");
    private static final List<Path> KNOWING = List.of(
            CODE.resolve("java/app/doable/database"),
            CODE.resolve("java/app/doable/config"),
            CODE.resolve("java/app/doable/Logging.java"),
            CODE.resolve("resources/db"));
    private static final Pattern PRODUCT = Pattern.compile("(?i)sqlite|mysql|mariadb|postgres");

    @Test
    void noOtherPackageNamesADatabase() {
        assertThat(sources())
                .filteredOn(file -> !isKnowing(file))
                .isNotEmpty()
                .noneMatch(ProductNamesTest::namesAProduct);
    }

    @Test
    void theDatabasePackageDoes() {
        assertThat(sources()).filteredOn(ProductNamesTest::isKnowing).anyMatch(ProductNamesTest::namesAProduct);
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte|properties|sql)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKnowing(Path file) {
        return KNOWING.stream().anyMatch(file::startsWith);
    }

    private static boolean namesAProduct(Path file) {
        try {
            return PRODUCT.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
