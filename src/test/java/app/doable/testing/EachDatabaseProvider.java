package app.doable.testing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

final class EachDatabaseProvider implements ClassTemplateInvocationContextProvider {
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        EachDatabase annotation = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), EachDatabase.class)
                .orElseThrow();
        return Arrays.stream(annotation.value()).map(Invocation::new);
    }

    private record Invocation(TestDatabase kind) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kind.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new DatabaseParameters(kind));
        }
    }
}
