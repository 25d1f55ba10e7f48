package io.formwork.matrix;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.formwork.identity.Actor;
import io.formwork.record.BulkRecords;
import io.formwork.record.ChangeFeed;
import io.formwork.record.GrantedRecords;
import io.formwork.record.RecordRows;
import io.formwork.record.RecordsWritten;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything through which a value of a record could leave or change is known, and stands beside the way of the matrix that
 * takes it, or beside the reason why none does. What is new fails here until it has an entry.
 */
@MicronautTest(transactional = false)
class WaysTest {

    private static final String NONE = "no value of a record: ";

    /** Every route of the server. */
    private static final Map<String, String> ROUTES = Map.ofEntries(
            entry("DELETE /api/v1/apps/{app}/definitions/{kind}/{key}", NONE + "definitions"),
            entry("DELETE /api/v1/apps/{app}/forms/{form}/records/{id}", "delete and restore"),
            entry(
                    "DELETE /api/v1/apps/{app}/surveys/{survey}/links/{id}",
                    NONE + "names and addresses of links, for those who design"),
            entry("GET /api/v1/apps/{app}/dashboards/{key}", "dashboard"),
            entry("GET /api/v1/apps/{app}/definitions/{kind}", NONE + "definitions"),
            entry("GET /api/v1/apps/{app}/definitions/{kind}/{key}", NONE + "definitions"),
            entry("GET /api/v1/apps/{app}/definitions/{kind}/{key}/versions", NONE + "definitions"),
            entry("GET /api/v1/apps/{app}/forms/{form}/records", "REST list"),
            entry("GET /api/v1/apps/{app}/forms/{form}/records/{id}", "REST get"),
            entry("GET /api/v1/apps/{app}/forms/{form}/records/{id}/attachments/{attachment}", "attachments"),
            entry("GET /api/v1/apps/{app}/forms/{form}/records/{id}/history", "history"),
            entry("GET /api/v1/apps/{app}/metrics/{metric}", "aggregate"),
            entry("GET /api/v1/apps/{app}/metrics/{metric}/rows", "metric rows"),
            entry("GET /api/v1/apps/{app}/openapi.json", "OpenAPI"),
            entry("GET /api/v1/apps/{app}/reports/{key}.html", "report"),
            entry("GET /api/v1/apps/{app}/reports/{key}.pdf", "PDF"),
            entry(
                    "GET /api/v1/apps/{app}/surveys/{survey}/links",
                    NONE + "names and addresses of links, for those who design"),
            entry("GET /api/v1/docs", NONE + "a page that reads the document"),
            entry("GET /api/v1/docs/{file}", NONE + "scripts and styles"),
            entry("GET /api/v1/me", NONE + "the person himself"),
            entry("GET /api/v1/openapi.json", NONE + "what is the same for all"),
            entry("GET /api/v1/tasks", "workflow card"),
            entry("GET /api/v1/tasks/{id}", "workflow card"),
            entry("GET /api/v1/templates", NONE + "packages"),
            entry("GET /api/v1/templates/{key}", NONE + "packages"),
            entry("GET /f/{token}", "public form"),
            entry("GET /f/{token}/status", "public form"),
            entry("GET /f/{token}/thanks", "public form"),
            entry("GET /health", NONE + "whether the server lives"),
            entry("GET /health/{selector}", NONE + "whether the server lives"),
            entry("GET /prometheus", NONE + "counters of the server"),
            entry("PATCH /api/v1/apps/{app}/forms/{form}/records/{id}", "REST change"),
            entry("POST /api/v1/apps/{app}/definitions/{kind}/{key}/publish", NONE + "definitions"),
            entry("POST /api/v1/apps/{app}/definitions/{kind}/{key}/versions/{version}/restore", NONE + "definitions"),
            entry("POST /api/v1/apps/{app}/forms/{form}/attachments", "upload"),
            entry("POST /api/v1/apps/{app}/forms/{form}/records", "REST create"),
            entry("POST /api/v1/apps/{app}/forms/{form}/records/batch", "REST batch"),
            entry(
                    "POST /api/v1/apps/{app}/surveys/{survey}/links",
                    NONE + "names and addresses of links, for those who design"),
            entry("POST /api/v1/login", NONE + "a token"),
            entry("POST /api/v1/logout", NONE + "the end of a session"),
            entry("POST /api/v1/tasks/{id}/complete", "workflow card"),
            entry("POST /api/v1/tasks/{id}/transfer", "workflow card"),
            entry("POST /api/v1/templates/{key}/install", NONE + "an administrator's installation"),
            entry("POST /f/{token}", "public form"),
            entry("POST /f/{token}/status", "public form"),
            entry("PUT /api/v1/apps/{app}/definitions/{kind}/{key}", NONE + "definitions"));

    /** Every class outside of the records that sees them whole: by events, in SQL of its own, or as the system. */
    private static final Map<String, String> WHOLE = Map.ofEntries(
            entry("access.DeletedRoles", NONE + "who held a role that is deleted"),
            entry("access.RenamedFields", NONE + "names of fields in roles"),
            entry("attachment.AttachmentClaims", "upload"),
            entry("backup.BackupRecord", NONE + "names the command as the one who acted"),
            entry("form.condition.ConditionCheck", NONE + "checks of definitions"),
            entry("identity.FirstAdministrator", NONE + "the first account"),
            entry("identity.login.OidcIdentities", NONE + "an account at the first login"),
            entry("metric.sql.MetricSql", "aggregate"),
            entry("metric.sql.MetricStatement", "aggregate"),
            entry("survey.visit.CaseLookup", "public form"),
            entry("template.SampleApp", NONE + "installs the sample"),
            entry("template.SampleCells", NONE + "departments that samples name"),
            entry("workflow.cases.CaseOrganisation", NONE + "people of departments and groups"),
            entry("workflow.cases.CaseRecords", "workflow card"),
            entry("workflow.cases.CaseTitles", "cases of a record"),
            entry("workflow.cases.CaseWorkflowService", "cases of a record"),
            entry("workflow.cases.TaskWork", "workflow card"),
            entry("workflow.cases.WorkflowHandover", NONE + "definitions of workflows"),
            entry("workflow.cases.WorkflowTriggers", "workflow card"),
            entry("workflow.step.StepCheck", NONE + "checks of definitions"));

    @Inject
    Router router;

    @Inject
    ReadWays reading;

    @Inject
    NumberWays counting;

    @Inject
    FlowWays flowing;

    @Inject
    WriteWays writing;

    @Test
    void everyRouteIsKnown() {
        Set<String> routes = router.uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .filter(route -> !route.getUriMatchTemplate().toPathString().startsWith("/api/test/"))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(toCollection(TreeSet::new));

        assertThat(routes).isEqualTo(ROUTES.keySet());
        assertThat(ROUTES.values()).allSatisfy(this::isKnown);
    }

    @Test
    void everyClassThatSeesWholeRecordsIsKnown() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages("io.formwork");

        Set<String> found = classes.stream()
                .filter(origin -> !origin.getPackageName().startsWith("io.formwork.record"))
                .filter(WaysTest::seesWhole)
                .map(origin -> outermost(origin.getName().substring("io.formwork.".length())))
                .filter(name -> !name.contains("$Definition"))
                .collect(toCollection(TreeSet::new));

        assertThat(found).isEqualTo(WHOLE.keySet());
        assertThat(WHOLE.values()).allSatisfy(this::isKnown);
    }

    private static boolean seesWhole(JavaClass origin) {
        boolean raw = origin.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(target -> Stream.of(
                                RecordRows.class,
                                RecordsWritten.class,
                                GrantedRecords.class,
                                BulkRecords.class,
                                ChangeFeed.class)
                        .anyMatch(type -> target.isEquivalentTo(type)));
        boolean system = origin.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Actor.class)
                        && call.getTarget().getName().equals("system"));
        boolean table = origin.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> use.getTargetClass().getName().startsWith("io.formwork.record.table"));
        return raw || system || table;
    }

    private static String outermost(String name) {
        int inner = name.indexOf('$');
        return inner > 0 && !name.contains("$Definition") ? name.substring(0, inner) : name;
    }

    private void isKnown(String way) {
        Set<String> ways = Stream.of(reading.all(), counting.all(), flowing.all(), writing.all())
                .flatMap(list -> list.stream().map(Way::name))
                .collect(toCollection(TreeSet::new));
        assertThat(way.startsWith(NONE) || ways.contains(way)).as(way).isTrue();
    }
}
