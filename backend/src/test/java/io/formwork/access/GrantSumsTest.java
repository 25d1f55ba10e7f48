package io.formwork.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.platform.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class GrantSumsTest {

    private static final FormKey FORM = new FormKey("app", "deal");

    private final GrantSums sums = new GrantSums();
    private final FormDefinition form = form();

    @Test
    void theSameRolesComeToTheSame() {
        var reader = role("reader", "see");

        FormAccess access = sums.of(form, List.of(reader));

        assertThat(access.may(Action.SEE)).isTrue();
        assertThat(access.may(Action.EDIT)).isFalse();
        assertThat(sums.of(form, List.of(reader))).isSameAs(access);
        assertThat(sums.of(form, List.of(reader, role("writer", "edit"))).may(Action.EDIT))
                .isTrue();
        assertThat(sums.of(form, List.of()).may(Action.SEE)).isFalse();
    }

    @Test
    void anotherRoleUnderTheSameNameComesToSomethingElse() {
        sums.of(form, List.of(role("reader", "see")));

        assertThat(sums.of(form, List.of(role("reader", "delete"))).may(Action.SEE))
                .isFalse();
    }

    @Test
    void anotherFormUnderTheSameNameHasOtherFields() {
        var hiding = RoleDefinition.parse("hiding", Json.parse("""
                {"grants": [{"form": "deal", "actions": ["see"], "fields": {"secret": "hidden"}}]}
                """));
        FormAccess before = sums.of(form, List.of(hiding));

        FormAccess after = sums.of(form(), List.of(hiding));

        assertThat(after).isNotSameAs(before);
        // The field is gone, so the role gives nothing of the others either.
        assertThat(after.reading("name")).isEqualTo(FieldRight.HIDDEN);
    }

    private static RoleDefinition role(String key, String action) {
        return RoleDefinition.parse(
                key, Json.parse("{\"grants\": [{\"form\": \"deal\", \"actions\": [\"" + action + "\"]}]}"));
    }

    private static FormDefinition form() {
        return FormDefinition.parse(FORM, 1, (ObjectNode) Json.parse("""
                {"label": "Deal", "schema": {"type": "object", "properties": {
                  "name": {"type": "string", "x-formwork": {"id": "name", "type": "text", "label": "Name"}}}}}
                """));
    }
}
