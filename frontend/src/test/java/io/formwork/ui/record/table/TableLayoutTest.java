package io.formwork.ui.record.table;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.record.view.ViewColumn;
import io.formwork.record.view.ViewSettings;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.record.FormScope;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class TableLayoutTest {

    @Inject
    FieldLookups lookups;

    @Inject
    FieldFiles files;

    @Test
    void theTitleComesFirstAndStaysInSight() {
        TableLayout layout = TableLayout.of(scope(), ViewSettings.USUAL);

        assertThat(names(layout)).startsWith("name", "age").endsWith("$createdAt");
        assertThat(layout.freezes(layout.shown().getFirst())).isTrue();
    }

    @Test
    void whereThereIsNotRoomForAllTheStateIsShownRatherThanLongTextsAndFiles() {
        var builder = aForm().with("name", "text").with("story", "long-text").with("files", "attachment");
        for (int i = 0; i < 8; i++) {
            builder = builder.with("note" + i, "text");
        }
        var form = builder.withChoice("status", "open", "closed").definition();

        TableLayout layout = TableLayout.of(scope(form), ViewSettings.USUAL);

        assertThat(names(layout)).startsWith("name", "note0").contains("status").doesNotContain("story", "files");
    }

    @Test
    void columnsThatNoLongerExistAreForgotten() {
        var saved =
                ViewSettings.USUAL.columns(List.of(new ViewColumn("gone", 0, false), new ViewColumn("f1", 200, false)));

        assertThat(names(TableLayout.of(scope(), saved))).containsExactly("age");
    }

    @Test
    void theLastColumnCannotBeHidden() {
        TableLayout layout =
                TableLayout.of(scope(), ViewSettings.USUAL.columns(List.of(new ViewColumn("f1", 0, false))));

        assertThat(names(layout.show(layout.shown().getFirst(), false))).containsExactly("age");
    }

    @Test
    void frozenColumnsMoveToTheFront() {
        TableLayout layout = TableLayout.of(scope(), ViewSettings.USUAL);
        FormField age = layout.shown().get(1);
        FormField name = layout.shown().get(0);

        TableLayout other = layout.freeze(name, false).freeze(age, true);

        assertThat(names(other)).startsWith("age", "name");
        assertThat(names(other.move(name, -1))).startsWith("name", "age");
        assertThat(names(other.reorder(List.of("f2", "f1")))).startsWith("name", "age");
    }

    private FormScope scope() {
        return scope(aForm().with("age", "integer").with("name", "text").definition());
    }

    private FormScope scope(FormDefinition form) {
        return new FormScope(
                form,
                FormAccess.everything(form),
                new FieldContext(Actor.system(), form.key(), null, ZoneId.of("Asia/Shanghai"), lookups, files));
    }

    private static List<String> names(TableLayout layout) {
        return layout.shown().stream().map(FormField::name).toList();
    }
}
