package io.formwork.ui.form.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.type.FieldType;
import io.formwork.form.type.FieldTypes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FieldEditorsTest {

    @Test
    void everyFieldTypeHasItsScreenHalf() {
        assertThat(FieldEditors.all().stream().map(FieldEditor::type))
                .containsExactlyInAnyOrderElementsOf(
                        FieldTypes.all().stream().map(FieldType::key).toList());
    }

    @Test
    void everyTypeAndSettingHasItsWordsInBothLanguages() throws IOException {
        for (String language : List.of("zh", "en")) {
            Properties words = new Properties();
            try (var file = getClass().getResourceAsStream("/messages/field_" + language + ".properties")) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            for (FieldEditor editor : FieldEditors.all()) {
                assertThat(words.stringPropertyNames()).contains("field.type." + editor.type());
                for (FieldSetting setting : editor.settings()) {
                    assertThat(words.stringPropertyNames()).contains("field.setting." + setting.name());
                }
            }
        }
    }
}
