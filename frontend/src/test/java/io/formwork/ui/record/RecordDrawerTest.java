package io.formwork.ui.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordDrawerTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    @Inject
    RecordService records;

    @Inject
    FormScopes scopes;

    private final List<FormRecord> created = new ArrayList<>();
    private FormScope scope;

    @BeforeEach
    void aCustomerForm() {
        FormKey form = forms.published(
                aForm().with("name", "text").with("age", "integer").require("name"));
        logInAsAdmin();
        scope = scopes.of(published.get(form));
    }

    @Test
    void aMissingValueIsToldAtItsFieldAndNothingIsStored() {
        RecordDrawer drawer = open(Map.of());

        drawer.save(false);

        var name = (HasValidation) drawer.pane.input("name").orElseThrow().component();
        assertThat(name.isInvalid()).isTrue();
        assertThat(created).isEmpty();
        assertThat(drawer.isOpened()).isTrue();
    }

    @Test
    void aSavedRecordClosesTheDrawer() {
        RecordDrawer drawer = open(Map.of("age", 36L));
        drawer.pane.input("name").orElseThrow().setValue("Ada");

        drawer.save(false);

        assertThat(created).hasSize(1);
        assertThat(created.getFirst().values()).isEqualTo(Map.of("name", "Ada", "age", 36L));
        assertThat(drawer.isOpened()).isFalse();
    }

    @Test
    void afterSaveAndAddAnotherTheDrawerIsEmptyAgain() {
        RecordDrawer drawer = open(Map.of());
        drawer.pane.input("name").orElseThrow().setValue("Ada");

        drawer.save(true);

        assertThat(created).hasSize(1);
        assertThat(drawer.isOpened()).isTrue();
        assertThat(drawer.pane.values()).containsEntry("name", null);
    }

    private RecordDrawer open(Map<String, Object> given) {
        RecordDrawer drawer = new RecordDrawer(scope, records, given, created::add);
        drawer.open();
        return drawer;
    }
}
