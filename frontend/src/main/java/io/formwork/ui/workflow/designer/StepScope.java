package io.formwork.ui.workflow.designer;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.SystemFields;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.field.FieldContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** One open designer: its draft, its app, and what the parts of the screen tell each other. */
record StepScope(
        String app, Language language, StepDraft draft, StepSurroundings surroundings, Consumer<String> changed) {

    /** The form that the workflow is about. */
    Optional<FormDefinition> form() {
        return surroundings.form(app, draft.document().path("form").asString(""));
    }

    FieldContext context(FormDefinition form) {
        return surroundings.context(new FormKey(app, form.key().key()));
    }

    /** What conditions may compare. */
    List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        form().ifPresent(form -> fields.addAll(form.fields()));
        fields.addAll(SystemFields.all());
        return fields;
    }

    /** Changes the object at a place, and lets everybody see it. */
    void edit(String pointer, Consumer<ObjectNode> edit) {
        draft.edit(pointer, edit);
        changed.accept(pointer);
    }

    String words(ObjectNode object) {
        return LocalizedText.of(object.get("label"))
                .in(language, object.path("id").asString(""));
    }
}
