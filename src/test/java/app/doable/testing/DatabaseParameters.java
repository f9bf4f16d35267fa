package app.doable.testing;

import app.doable.config.Config;
import app.doable.database.Database;
import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a test its database; one test always gets the same one. */
final class DatabaseParameters implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(DatabaseParameters.class);

    private final TestDatabase kind;

    DatabaseParameters(TestDatabase kind) {
        this.kind = kind;
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Database.class
                || type == LentDatabase.class
                || type == Config.class
                || type == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == TestDatabase.class) {
            return kind;
        }
        if (parameter.getDeclaringExecutable() instanceof Constructor<?>
                && context.getTestMethod().isEmpty()) {
            throw new IllegalStateException("a database is one test's alone: not for an instance shared by many");
        }
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        if (type == Config.class) {
            return store.computeIfAbsent(Config.class, key -> TestDatabases.config(kind));
        }
        LentDatabase lent =
                store.computeIfAbsent(LentDatabase.class, key -> LentDatabase.borrow(kind), LentDatabase.class);
        return type == Database.class ? lent.database() : lent;
    }
}
