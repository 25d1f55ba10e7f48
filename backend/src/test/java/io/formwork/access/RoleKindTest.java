package io.formwork.access;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.Problem;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false, startApplication = false)
class RoleKindTest {

    @Inject
    DefinitionService definitions;

    @Inject
    TestForms forms;

    private FormKey customer;
    private FormKey complaint;

    @BeforeEach
    void aComplaintOfACustomer() {
        customer = forms.published(aForm().with("name", "text"));
        complaint = forms.published(aForm().with("title", "text")
                .with("phone", "phone")
                .with("days", "integer")
                .with("owner", "member")
                .withRelation("customer", customer)
                .require("title"));
    }

    @Test
    void aRoleThatFitsItsFormsHasNoProblems() {
        assertThat(problems("""
                {"form": "%s", "actions": ["see"], "fields": {"name": "read"}},
                {"form": "%s", "actions": ["see", "create", "edit"],
                 "rows": {"or": [{"field": "owner", "op": "eq", "value": {"current": "user"}},
                                 {"field": "$createdBy", "op": "eq", "value": {"current": "user"}}]},
                 "fields": {"phone": "masked", "$createdBy": "read"}}
                """.formatted(customer.key(), complaint.key()))).isEmpty();
    }

    @Test
    void whatNamesAnUnknownFormOrFieldIsAnErrorAtItsPlace() {
        assertThat(problems("""
                {"form": "", "actions": ["see"]},
                {"form": "nowhere", "actions": ["see"]},
                {"form": "%s", "actions": ["see"], "fields": {"fax": "hidden"},
                 "rows": {"and": [{"field": "name", "op": "eq", "value": "A"},
                                  {"not": {"field": "$owner", "op": "notEmpty"}}]}}
                """.formatted(customer.key())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/grants/0/form", "ERROR access.check.form",
                        "/grants/1/form", "ERROR definition.check.unknown.form",
                        "/grants/2/fields/fax", "ERROR access.check.field",
                        "/grants/2/rows/and/1/not/field", "ERROR condition.check.field"));
    }

    @Test
    void anOperatorOrValueThatDoesNotFitItsFieldIsAnError() {
        assertThat(problems("""
                {"form": "%s", "actions": ["see"]},
                {"form": "%s", "actions": ["see"],
                 "rows": {"or": [{"field": "days", "op": "contains", "value": "3"},
                                 {"field": "days", "op": "ge", "value": "many"}]}}
                """.formatted(customer.key(), complaint.key())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/grants/1/rows/or/0/op", "ERROR condition.operator.unfit",
                        "/grants/1/rows/or/1/value", "ERROR condition.value.unfit"));
    }

    @Test
    void whatGrantsNothingIsWarnedOf() {
        assertThat(problems("""
                {"form": "%s", "actions": []},
                {"form": "%s", "actions": ["see"], "others": "hidden"},
                {"form": "%s", "actions": ["export"]}
                """.formatted(customer.key(), customer.key(), complaint.key())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/grants/0/actions", "WARNING access.check.no-action",
                        "/grants/1/fields", "WARNING access.check.no-field",
                        "/grants/2/actions", "WARNING access.check.unseen"));
    }

    @Test
    void aRelationToAFormThatTheRoleDoesNotSeeIsWarnedOf() {
        String seen = "{\"form\": \"%s\", \"actions\": [\"see\"]}".formatted(complaint.key());
        String unseen = "{\"form\": \"%s\", \"actions\": [\"see\"], \"fields\": {\"customer\": \"hidden\"}}"
                .formatted(complaint.key());

        assertThat(problems(seen)).isEqualTo(Map.of("/grants/0/fields/customer", "WARNING access.check.related"));
        assertThat(problems(unseen)).isEmpty();
    }

    @Test
    void whoMayAddButNotFillInWhatIsRequiredIsWarnedOf() {
        assertThat(problems("""
                {"form": "%s", "actions": ["see"]},
                {"form": "%s", "actions": ["create"], "fields": {"title": "read"}},
                {"form": "%s", "actions": ["see", "edit"], "others": "read"}
                """.formatted(customer.key(), complaint.key(), complaint.key())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/grants/1/fields/title", "WARNING access.check.required",
                        "/grants/2/fields", "WARNING access.check.writes-nothing"));
    }

    /** Severity and message by place. */
    private Map<String, String> problems(String grants) {
        DefinitionKey key =
                new DefinitionKey(complaint.app(), "role", complaint.key() + "-r" + System.nanoTime() % 1000);
        ObjectNode role = (ObjectNode) Json.parse("{\"label\": \"R\", \"grants\": [" + grants + "]}");
        int revision = definitions
                .find(Actor.system(), key)
                .map(found -> found.revision())
                .orElse(0);
        definitions.saveDraft(Actor.system(), key, role, revision);
        List<Problem> problems = definitions.check(Actor.system(), key);
        return problems.stream()
                .collect(
                        Collectors.toMap(Problem::pointer, problem -> problem.severity() + " " + problem.messageKey()));
    }
}
