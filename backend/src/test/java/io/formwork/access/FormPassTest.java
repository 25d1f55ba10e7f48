package io.formwork.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.platform.json.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormPassTest {

    private static final FormKey FORM = new FormKey("shop", "complaint");

    private final FormPass pass =
            new FormPass("link:1", FORM, Set.of(Action.CREATE), Condition.ALWAYS, Set.of("number"), Set.of("title"));

    @Test
    void opensTheNamedFieldsAndNoOther() {
        FormAccess access = FormAccess.of(form(FORM), pass.grants(form(FORM)));

        assertThat(access.edits("title")).isTrue();
        assertThat(access.sees("number")).isTrue();
        assertThat(access.edits("number")).isFalse();
        assertThat(access.sees("secret")).isFalse();
    }

    @Test
    void opensTheNamedActionsAndNoOther() {
        FormAccess access = FormAccess.of(form(FORM), pass.grants(form(FORM)));

        assertThat(access.may(Action.CREATE)).isTrue();
        assertThat(access.may(Action.SEE)).isFalse();
        assertThat(access.may(Action.EDIT)).isFalse();
    }

    @Test
    void opensNothingOfAnotherForm() {
        FormDefinition other = form(new FormKey("shop", "customer"));

        assertThat(pass.grants(other)).isEmpty();
        assertThat(FormAccess.of(other, pass.grants(other)).may(Action.CREATE)).isFalse();
    }

    private static FormDefinition form(FormKey key) {
        return FormDefinition.parse(key, 1, Json.readObject("""
                {"label": "Form", "schema": {"type": "object", "properties": {
                  "title": {"type": "string", "x-formwork": {"id": "title", "type": "text"}},
                  "number": {"type": "string", "x-formwork": {"id": "number", "type": "auto-number"}},
                  "secret": {"type": "string", "x-formwork": {"id": "secret", "type": "text"}}}}}"""));
    }
}
