package io.formwork.ui.form.designer.command;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.designer.draft.Place;
import io.formwork.ui.form.field.FieldEditors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Drafts for tests. */
public final class TestDrafts {

    private TestDrafts() {}

    /** A complaint form with sections, rows, conditional rules and most types. */
    public static ObjectNode complaint() {
        try (var file = TestDrafts.class.getResourceAsStream("complaint.json")) {
            return (ObjectNode) Json.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static AddField add(FormDraft draft, String type, Place place, String name) {
        String id =
                Fields.freshId(draft.document(), new Random(draft.fieldNames().size()));
        return new AddField(FieldEditors.of(type), place, name, id, LocalizedText.of(name, name));
    }
}
