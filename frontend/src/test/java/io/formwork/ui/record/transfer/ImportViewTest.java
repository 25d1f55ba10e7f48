package io.formwork.ui.record.transfer;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @TempDir
    Path folder;

    private ImportWizard wizard;

    @BeforeEach
    void theImportPage() {
        FormKey form = forms.published(
                aForm().with("name", "text").with("age", "integer").require("name"));
        logInAsAdmin();
        wizard = navigate(FormScope.path(form) + "/import", ImportView.class).wizard;
    }

    @Test
    void columnsAreMatchedByName() throws IOException {
        MatchStep step = match("Name,Age,Shoe size\nAda,36,38\n");

        assertThat(step.match.fields()).isEqualTo(Map.of(0, "name", 1, "age"));
        assertThat(step.next.isEnabled()).isTrue();
        assertThat(step.missing.isVisible()).isFalse();
    }

    @Test
    void aRequiredFieldWithoutAColumnIsToldOf() throws IOException {
        MatchStep step = match("Who,Age\nAda,36\n");

        assertThat(step.match.missing()).extracting(FormField::name).containsExactly("name");
        assertThat(step.missing.isVisible()).isTrue();
    }

    @Test
    void oneFieldTakesOneColumnOnly() throws IOException {
        MatchStep step = match("Name,Nick name\nAda,A\n");
        var pickers = step.match.pickers;

        pickers.get(1).setValue(pickers.get(0).getValue());

        assertThat(step.next.isEnabled()).isFalse();
        assertThat(pickers.get(1).isInvalid()).isTrue();
    }

    @Test
    void anEmptyFileIsRefusedAndAnotherOneAskedFor() throws IOException {
        wizard.received(Files.writeString(folder.resolve("empty.csv"), ""), "empty.csv");

        assertThat($(FileDrop.class).all()).hasSize(1);
        assertThat($(MatchStep.class).all()).isEmpty();
    }

    private MatchStep match(String csv) throws IOException {
        wizard.received(Files.writeString(folder.resolve("people.csv"), csv), "people.csv");
        return $(MatchStep.class).single();
    }
}
