package io.formwork.template;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.Problem;
import io.formwork.form.FormBuilder;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.metric.TestMetrics;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whoever renames or removes a field learns beforehand which definitions name it, and of no others. */
@MicronautTest(transactional = false, startApplication = false)
@Property(name = "formwork.templates", value = "target/test-templates")
class FieldUsesTest {

    private static final Actor DESIGNER = Actor.system();

    private final String app = "u" + Long.toString(System.nanoTime(), 36);

    @Inject
    DefinitionService definitions;

    @Inject
    TemplateService templates;

    @Inject
    TestForms forms;

    @Inject
    TestMetrics metrics;

    @Test
    void aRenamedOrRemovedFieldIsToldWithTheMetricsThatNameIt() {
        FormBuilder form = aForm().with("amount", "money")
                .withChoice("grade", "a", "b")
                .with("note", "text")
                .with("title", "text")
                .with("money", "text")
                .with("count", "text");
        forms.published(form);
        String sum = metrics.published(form.key(), "{\"type\":\"sum\",\"field\":\"amount\"}", "unit", "\"money\"");
        String filtered = metrics.published(
                form.key(), "{\"type\":\"count\"}", "where", "{\"field\":\"grade\",\"op\":\"eq\",\"value\":\"a\"}");
        FormBuilder other = aForm().with("amount", "money");
        forms.published(other);
        metrics.published(other.key(), "{\"type\":\"sum\",\"field\":\"amount\"}");

        form.rename("note", "remark")
                .rename("title", "heading")
                .rename("money", "coin")
                .rename("count", "number");
        assertThat(warned(form.key().definition(), form.document())).isEmpty();
        assertThat(warned(
                        form.key().definition(), form.rename("amount", "total").document()))
                .containsExactly("amount: Metric " + sum);
        assertThat(warned(form.key().definition(), form.remove("grade").document()))
                .containsExactlyInAnyOrder("amount: Metric " + sum, "grade: Metric " + filtered);
    }

    @Test
    void theSampleIsReadRightlyPartByPart() {
        templates.install(DESIGNER, "customer-performance", app, false, step -> {});

        assertThat(renamed("complaint", "measure"))
                .containsExactlyInAnyOrder("Complaint handling", "Complaints", "Customer performance summary");
        assertThat(renamed("satisfaction-survey", "comment"))
                .containsExactlyInAnyOrder(
                        "Follow up a low score", "Customer satisfaction survey", "Customer performance summary");
        assertThat(renamed("follow-up", "dueOn"))
                .as("set by a workflow of another form")
                .contains("Follow up a low score");
        assertThat(renamed("customer", "owner"))
                .as("on the way from another form")
                .contains("Complaint handling", "Follow up a low score");
        assertThat(renamed("customer", "status"))
                .as("a field of the same name in other forms")
                .doesNotContain("Complaint handling", "Complaints", "Follow up a low score")
                .isNotEmpty();
        assertThat(renamed("contact", "phone")).isEmpty();
    }

    private List<String> renamed(String form, String field) {
        DefinitionKey key = new DefinitionKey(app, "form", form);
        ObjectNode document = definitions.get(DESIGNER, key).draft();
        ObjectNode before = document.deepCopy();
        ObjectNode fields = (ObjectNode) document.path("schema").path("properties");
        fields.set("renamed", fields.remove(field));
        replace(document, "#/properties/" + field, "#/properties/renamed");
        List<String> warned = warned(key, document);
        save(key, before);
        return warned.stream().map(words -> words.replaceFirst(".*: ", "")).toList();
    }

    private static void replace(ObjectNode form, String scope, String by) {
        form.findParents("scope").forEach(control -> {
            if (control.path("scope").asString("").equals(scope)) {
                ((ObjectNode) control).put("scope", by);
            }
        });
    }

    private void save(DefinitionKey key, ObjectNode document) {
        Definition definition = definitions.get(DESIGNER, key);
        definitions.saveDraft(DESIGNER, key, document, definition.revision());
    }

    private List<String> warned(DefinitionKey key, ObjectNode document) {
        save(key, document);
        List<Problem> problems = definitions.check(DESIGNER, key);
        assertThat(problems).noneMatch(problem -> problem.severity() == Problem.Severity.ERROR);
        return problems.stream()
                .filter(problem -> problem.messageKey().equals("form.field.used"))
                .map(FieldUsesTest::words)
                .toList();
    }

    private static String words(Problem problem) {
        return ((LocalizedText) problem.args().getFirst()).in(Language.EN)
                + ": "
                + ((LocalizedText) problem.args().get(1)).in(Language.EN);
    }
}
