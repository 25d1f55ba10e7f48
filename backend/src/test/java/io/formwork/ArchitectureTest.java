package io.formwork;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may use whom. A new arrow is a line here, drawn on purpose; one that is not needed any more fails too. */
class ArchitectureTest {

    private static final String BASE = "io.formwork.";

    private static final Map<String, Set<String>> USES = Map.ofEntries(
            entry("identity", Set.of("platform")),
            entry("audit", Set.of("identity", "platform")),
            entry("backup", Set.of("audit", "identity", "platform")),
            entry("mail", Set.of("identity", "platform")),
            entry("handover", Set.of("identity", "platform")),
            entry("organisation", Set.of("handover", "identity", "platform")),
            entry("notification", Set.of("identity", "platform")),
            entry("definition", Set.of("identity", "platform")),
            entry("app", Set.of("definition", "platform")),
            entry("form", Set.of("definition", "identity", "platform")),
            entry("access", Set.of("definition", "form", "identity", "platform")),
            entry(
                    "record",
                    Set.of(
                            "access",
                            "definition",
                            "form",
                            "handover",
                            "identity",
                            "notification",
                            "organisation",
                            "platform")),
            entry("attachment", Set.of("access", "form", "identity", "platform", "record")),
            entry("survey", Set.of("access", "attachment", "definition", "form", "identity", "platform", "record")),
            entry("metric", Set.of("access", "definition", "form", "identity", "organisation", "platform", "record")),
            entry("dashboard", Set.of("definition", "form", "identity", "metric", "platform")),
            entry("openapi", Set.of("access", "form", "identity", "platform")),
            entry(
                    "workflow",
                    Set.of(
                            "access",
                            "definition",
                            "form",
                            "handover",
                            "identity",
                            "notification",
                            "organisation",
                            "platform",
                            "record")),
            entry(
                    "report",
                    Set.of("access", "definition", "form", "identity", "metric", "organisation", "platform", "record")),
            entry(
                    "template",
                    Set.of("definition", "form", "identity", "metric", "organisation", "platform", "record")));

    /** Sub-packages that are part of what their feature offers; all others are their feature's own. */
    private static final Set<String> OFFERED =
            Set.of("identity.login", "form.condition", "form.type", "metric.chart", "metric.measure");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("io.formwork");
    }

    @Test
    void featuresUseEachOtherAlongTheArrows() {
        var drawn = USES.entrySet().stream()
                .flatMap(feature -> feature.getValue().stream().map(used -> feature.getKey() + " uses " + used))
                .toList();

        var used = arrows().map(arrow -> feature(arrow.getOriginClass()) + " uses " + feature(arrow.getTargetClass()))
                .collect(toCollection(TreeSet::new));

        assertThat(used).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void whatLiesInASubPackageIsItsFeaturesOwn() {
        assertThat(arrows().filter(arrow -> !feature(arrow.getTargetClass()).equals("platform"))
                        .filter(arrow -> isSubPackage(arrow.getTargetClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    @Test
    void librariesStayWhereTheyBelong() {
        only("org.flowable..", "workflow..");
        only("freemarker..", "report..", "survey..");
        only("com.openhtmltopdf..", "report..");
        only("org.graalvm..", "report..");
        only("org.flywaydb..", "platform.database..");
        only("ch.vorburger..", "platform.database..");
        only("jakarta.mail..", "mail..");
        only("org.eclipse.angus..", "mail..");
        only("org.jooq..", "platform.sql..", "record..", "metric..", "form..", "audit..");
    }

    private static void only(String library, String... homes) {
        String[] packages = Stream.of(homes).map(BASE::concat).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".")
                .and()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes);
    }

    private static Stream<Dependency> arrows() {
        return classes.stream()
                .filter(origin -> !feature(origin).isEmpty())
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(BASE))
                .filter(arrow -> !feature(arrow.getTargetClass()).equals(feature(arrow.getOriginClass())));
    }

    private static boolean isSubPackage(JavaClass type) {
        String name = type.getPackageName().substring(BASE.length());
        return name.contains(".") && OFFERED.stream().noneMatch(name::startsWith);
    }

    /** The first package below the base; none for the class that starts everything. */
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(BASE) ? name.substring(BASE.length()).split("\\.")[0] : "";
    }
}
