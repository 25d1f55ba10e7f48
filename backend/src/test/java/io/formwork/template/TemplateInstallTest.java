package io.formwork.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.UserService;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "formwork.templates", value = "target/test-templates")
class TemplateInstallTest {

    private static final Path OWN = Path.of("target/test-templates");
    private static final Actor ADMIN = Actor.system();

    private final String app = "t" + Long.toString(System.nanoTime(), 36);

    @Inject
    TemplateService templates;

    @Inject
    Installations installations;

    @Inject
    RecordService records;

    @Inject
    UserService users;

    @Inject
    DepartmentService departments;

    @Test
    void onlyAdministratorsMayInstall() {
        Actor visitor = Actor.visitor(Language.EN);

        assertThatThrownBy(() -> templates.install(visitor, "customer-performance", "nope", true, step -> {}))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> templates.list(visitor)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theShippedPackageInstallsWithItsRecordsAndItsTestsPass() {
        List<InstallProgress> steps = new ArrayList<>();

        InstalledTemplate installed = templates.install(ADMIN, "customer-performance", app, true, steps::add);

        assertThat(installed.tests()).hasSizeGreaterThan(10);
        assertThat(installed.tests())
                .allSatisfy(test -> assertThat(test.differences())
                        .as(test.metric() + " " + test.name())
                        .isEmpty());
        assertThat(installed.records())
                .isEqualTo(templates.get(ADMIN, "customer-performance").recordCount());
        assertThat(count(app, "customer")).isEqualTo(330);
        assertThat(steps).last().extracting(InstallProgress::step).isEqualTo(InstallProgress.Step.DONE);
        assertThat(oldest(app, "customer").createdAt()).isEqualTo(Instant.parse("2018-03-05T01:00:00Z"));
        assertThat(users.findByLogin("lina"))
                .hasValueSatisfying(user -> assertThat(user.name()).isEqualTo("李娜"));
        assertThat(departments.children(ADMIN, DepartmentId.ROOT))
                .filteredOn(department -> department.name().equals("销售部"))
                .extracting(Department::head)
                .containsExactly(users.findByLogin("linfeng").orElseThrow().id());
    }

    @Test
    void anAppThatIsThereIsNotTouched() throws IOException {
        write("small", "name\nAda\n");
        templates.install(ADMIN, "small", app, true, step -> {});

        assertThatThrownBy(() -> templates.install(ADMIN, "small", app, true, step -> {}))
                .isInstanceOf(Conflict.class);
        assertThat(count(app, "person")).isEqualTo(1);
    }

    @Test
    void badRecordsAreNamedByFileAndLineAndNoneIsKept() throws IOException {
        write("broken", "name,age\nAda,36\nGrace,old\n");

        assertThatThrownBy(() -> templates.install(ADMIN, "broken", app, true, step -> {}))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.violations())
                                .extracting("pointer")
                                .containsExactly("/records/person.csv/3/age"));
        assertThat(count(app, "person")).isZero();
    }

    @Test
    void afterAFailureTheSameCallGoesOn() throws IOException {
        write("mended", "name,age\nAda,old\n");
        assertThatThrownBy(() -> templates.install(ADMIN, "mended", app, true, step -> {}))
                .isInstanceOf(Invalid.class);
        write("mended", "name,age\nAda,36\n");

        InstalledTemplate installed = templates.install(ADMIN, "mended", app, true, step -> {});

        assertThat(installed.definitions()).isEqualTo(1);
        assertThat(count(app, "person")).isEqualTo(1);
    }

    @Test
    void anInstallationThatWasCutOffAtAnyStepIsDoneAgainWithoutDoubles() throws IOException {
        write("cut", "name,age\nAda,36\nGrace,85\n");
        for (InstallProgress.Step last : List.of(
                InstallProgress.Step.DRAFTS,
                InstallProgress.Step.PUBLISHING,
                InstallProgress.Step.PEOPLE,
                InstallProgress.Step.RECORDS)) {
            assertThatThrownBy(() -> templates.install(ADMIN, "cut", app, true, step -> {
                        assertThat(installations.any()).contains(step);
                        if (step.step() == last) {
                            throw new IllegalStateException("cut off");
                        }
                    }))
                    .hasMessage("cut off");
            assertThat(installations.any()).isEmpty();
        }

        InstalledTemplate installed = templates.install(ADMIN, "cut", app, true, step -> {});

        assertThat(installed.records()).isEqualTo(2);
        assertThat(count(app, "person")).isEqualTo(2);
    }

    @Test
    void progressNeverGoesBackAndEndsWithTheWhole() {
        List<Double> shares = new ArrayList<>();

        templates.install(ADMIN, "customer-performance", app, true, step -> shares.add(step.share()));

        assertThat(shares).isSorted().last().isEqualTo(1.0);
        assertThat(shares.stream().distinct().count()).isGreaterThan(50);
    }

    @Test
    void withoutSamplesTheAppIsEmpty() throws IOException {
        write("empty", "name\nAda\n");

        InstalledTemplate installed = templates.install(ADMIN, "empty", app, false, step -> {});

        assertThat(installed.records()).isZero();
        assertThat(count(app, "person")).isZero();
    }

    private long count(String app, String form) {
        return records.countExactly(ADMIN, new FormKey(app, form), Condition.ALWAYS)
                .value();
    }

    private FormRecord oldest(String app, String form) {
        return records.list(
                        ADMIN,
                        RecordQuery.first(new FormKey(app, form), 1).sortedBy(RecordSort.ascending("$createdAt")))
                .records()
                .getFirst();
    }

    private static void write(String key, String csv) throws IOException {
        Path folder = OWN.resolve(key);
        Files.createDirectories(folder.resolve("forms"));
        Files.createDirectories(folder.resolve("records"));
        Files.writeString(
                folder.resolve("package.json"),
                "{\"key\": \"%s\", \"label\": {\"zh\": \"小\", \"en\": \"Small\"}, \"version\": \"1.0.0\"}"
                        .formatted(key));
        Files.writeString(folder.resolve("app.json"), "{\"label\": {\"zh\": \"小\", \"en\": \"Small\"}}");
        Files.writeString(folder.resolve("forms/person.json"), """
                {"label": {"zh": "人", "en": "Person"}, "schema": {"type": "object", "required": ["name"], "properties": {
                  "name": {"type": "string", "x-formwork": {"id": "name", "type": "text", "label": {"zh": "名", "en": "Name"}}},
                  "age": {"type": "integer", "x-formwork": {"id": "age", "type": "integer", "label": {"zh": "龄", "en": "Age"}}}}},
                 "ui": {"type": "VerticalLayout", "elements": []}}
                """);
        Files.writeString(folder.resolve("records/person.csv"), csv);
    }
}
