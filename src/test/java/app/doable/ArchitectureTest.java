package app.doable;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.Configurator;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The code map of docs/decisions, held. ArchUnit fails a rule that matches no class. */
@AnalyzeClasses(packages = {"app.doable", "gg.jte.generated"})
final class ArchitectureTest {
    private static final String ROOT = "app.doable";

    /** From the ground up: a package uses its own and those of the rows above it here. */
    private static final List<Set<String>> LAYERS = List.of(
            Set.of("config"),
            Set.of("database"),
            Set.of("schedule"),
            Set.of("http"),
            Set.of("page"),
            Set.of("when"),
            Set.of("mail"),
            Set.of("account"),
            Set.of("history"),
            Set.of("recurrence"),
            Set.of("list"),
            Set.of("task", "live"),
            Set.of("view"),
            Set.of("transfer", "caldav"),
            Set.of("command"),
            Set.of(""));

    private static final Map<String, Integer> HEIGHT = heights();

    private static Map<String, Integer> heights() {
        Map<String, Integer> heights = new TreeMap<>();
        for (int height = 0; height < LAYERS.size(); height++) {
            for (String name : LAYERS.get(height)) {
                heights.put(name.isEmpty() ? ROOT : ROOT + "." + name, height);
            }
        }
        return heights;
    }

    private static final DescribedPredicate<JavaClass> PRODUCT = DescribedPredicate.describe(
            "of the product",
            type -> HEIGHT.containsKey(type.getPackageName())
                    && type.getSource()
                            .filter(source -> source.getUri().getPath().contains("/test-classes/"))
                            .isEmpty());

    private static final DescribedPredicate<JavaClass> FEATURE = PRODUCT.and(DescribedPredicate.not(
            resideInAnyPackage(ROOT, ROOT + ".config..", ROOT + ".database..", ROOT + ".http..", ROOT + ".page..")));

    @ArchTest
    static final ArchRule everyPackageHasItsPlace = classes()
            .that(resideInAPackage(ROOT + "..")
                    .and(DescribedPredicate.describe("not of the tests", ArchitectureTest::isMain)))
            .should(new ArchCondition<>("be in a package with a place in the layers") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type, HEIGHT.containsKey(type.getPackageName()), type.getName() + " has no layer"));
                }
            });

    @ArchTest
    static final ArchRule dependenciesPointDown = classes()
            .that(PRODUCT)
            .should(new ArchCondition<>("depend downwards") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String from = type.getPackageName();
                        String to = dependency.getTargetClass().getPackageName();
                        boolean fine = !HEIGHT.containsKey(to) || from.equals(to) || height(to) < height(from);
                        events.add(new SimpleConditionEvent(dependency, fine, dependency.getDescription()));
                    }
                }
            });

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.not(PRODUCT), DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule onlyTheDatabaseAndStoresSpeakSql = noClasses()
            .that(PRODUCT.and(DescribedPredicate.not(resideInAPackage(ROOT + ".database..")))
                    .and(DescribedPredicate.not(nameMatching(".*Store(\\$.*)?"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule onlyTheDatabaseKnowsDriversAndPools = noClasses()
            .that(PRODUCT.and(DescribedPredicate.not(resideInAPackage(ROOT + ".database.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.sqlite..",
                    "com.mysql..",
                    "org.mariadb..",
                    "org.postgresql..",
                    "com.zaxxer..",
                    "org.flywaydb..");

    @ArchTest
    static final ArchRule onlyHttpKnowsJetty = noClasses()
            .that(PRODUCT.and(DescribedPredicate.not(resideInAPackage(ROOT + ".http.."))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule wireAndRowsStayInside = classes()
            .that(FEATURE.and(nameMatching(".*\\.\\w+(Store|Api|Json|Form)")))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule whatIsPublicIsUsedOutside = classes()
            .that(PRODUCT.and(DescribedPredicate.describe(
                    "public, no program and no service", ArchitectureTest::isPublicForOthers)))
            .should(new ArchCondition<>("be used by another package, or said by a method that is") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean used = isUsedOutside(type) || isSaidInPublic(type);
                    events.add(new SimpleConditionEvent(
                            type, used, type.getName() + " is public, yet only its own package uses it"));
                }
            });

    @ArchTest
    static final ArchRule theTimeComesFromAClock = noClasses()
            .that(PRODUCT)
            .should()
            .callMethodWhere(
                    DescribedPredicate.describe("asks the machine for the time", ArchitectureTest::asksTheMachine));

    @ArchTest
    static void theRulesWouldNoticeWhatTheyForbid(JavaClasses all) {
        assertThat(all.stream().filter(PRODUCT).flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().equals("org.springframework.jdbc.core.simple"))
                .anyMatch(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("org.eclipse.jetty"));
        assertThat(all.get(TellsTheTime.class).getMethodCallsFromSelf())
                .filteredOn(ArchitectureTest::asksTheMachine)
                .hasSize(3);
    }

    private static final class TellsTheTime {
        @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone"}) // only its byte code is looked at
        static List<Object> now() {
            return List.of(java.time.Instant.now(), java.time.LocalDate.now(), System.currentTimeMillis());
        }
    }

    private static boolean isMain(JavaClass type) {
        return type.getSource()
                .filter(source -> source.getUri().getPath().contains("/test-classes/"))
                .isEmpty();
    }

    private static int height(String packageName) {
        return HEIGHT.getOrDefault(packageName, Integer.MAX_VALUE);
    }

    private static boolean isPublicForOthers(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isAssignableTo(Configurator.class)
                && type.tryGetMethod("main", String[].class).isEmpty();
    }

    private static boolean isUsedOutside(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(dependency ->
                        !dependency.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isSaidInPublic(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(speaker -> speaker.getModifiers().contains(JavaModifier.PUBLIC) && !speaker.equals(type))
                .flatMap(speaker -> speaker.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(method -> method.getAllInvolvedRawTypes().contains(type));
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        AccessTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target.getFullName().indexOf(Clock.class.getName()) < 0;
        boolean clock = owner.equals(Clock.class.getName())
                && Set.of("systemUTC", "systemDefaultZone", "system").contains(target.getName());
        return now || clock || target.getFullName().startsWith("java.lang.System.currentTimeMillis");
    }
}
