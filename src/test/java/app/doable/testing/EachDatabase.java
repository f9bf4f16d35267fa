package app.doable.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the class once for each database. Its constructor, methods and set-up may ask for
 *
 * <ul>
 *   <li>a {@link app.doable.database.Database}: migrated, empty and this test's alone,
 *   <li>a {@link LentDatabase}: the same, for a server on it, or for who opens it otherwise,
 *   <li>a {@link app.doable.config.Config}: of a database that has not even been migrated,
 *   <li>the {@link TestDatabase} that it is.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(EachDatabaseProvider.class)
public @interface EachDatabase {
    /** All of them, unless some are named. */
    TestDatabase[] value() default {
        TestDatabase.SQLITE, TestDatabase.MARIADB, TestDatabase.MYSQL, TestDatabase.POSTGRESQL
    };
}
