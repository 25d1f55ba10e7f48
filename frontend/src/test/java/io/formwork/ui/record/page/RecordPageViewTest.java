package io.formwork.ui.record.page;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordPageViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    private FormKey form;
    private FormRecord ada;

    @BeforeEach
    void aRecord() {
        form = forms.published(
                aForm().with("name", "text").with("age", "integer").require("name"));
        ada = records.create(Actor.system(), form, Map.of("name", "Ada", "age", 36L), Cause.USER);
        logInAsAdmin();
    }

    @Test
    void aRecordThatIsNotThereIsARefusedPage() {
        assertThat(navigate(FormScope.path(form) + "/123", RefusedPage.class)).isNotNull();
        assertThat(navigate(FormScope.path(form) + "/x", RefusedPage.class)).isNotNull();
    }

    @Test
    void aRecordIsChangedInPlace() {
        RecordPageView view = open();
        assertThat($(H1.class).first().getText()).isEqualTo("Ada");

        view.body.edit();
        enter(view, "name", "Ada L.");
        view.body.details.save();

        assertThat(value("name")).isEqualTo("Ada L.");
        assertThat($(H1.class).first().getText()).isEqualTo("Ada L.");
        assertThat(view.body.details.isEditing()).isFalse();
    }

    @Test
    void whatOthersChangedMeanwhileIsKeptWhenTheFieldsAreOthers() {
        RecordPageView view = open();
        view.body.edit();
        enter(view, "name", "Ada L.");
        records.update(Actor.system(), form, ada.id(), Map.of("age", 37L), ada.version(), Cause.USER);

        view.body.details.save();
        ConflictDialog dialog = $(ConflictDialog.class).single();
        assertThat(dialog.choices).isEmpty();
        dialog.keep();

        assertThat(value("name")).isEqualTo("Ada L.");
        assertThat(value("age")).isEqualTo(37L);
    }

    @Test
    void whereBothChangedTheSameFieldThePersonDecides() {
        RecordPageView view = open();
        view.body.edit();
        enter(view, "name", "mine");
        records.update(Actor.system(), form, ada.id(), Map.of("name", "theirs"), ada.version(), Cause.USER);

        view.body.details.save();
        ConflictDialog dialog = $(ConflictDialog.class).single();
        assertThat(dialog.choices).containsOnlyKeys("name");
        dialog.choices.get("name").setValue(ConflictDialog.Side.THEIRS);
        dialog.keep();

        assertThat(value("name")).isEqualTo("theirs");
        assertThat(view.body.details.isEditing()).isFalse();
    }

    private void enter(RecordPageView view, String field, Object value) {
        view.body.details.pane.input(field).orElseThrow().setValue(value);
    }

    private Object value(String field) {
        return records.get(Actor.system(), form, ada.id()).value(field);
    }

    private RecordPageView open() {
        return navigate(FormScope.path(form) + "/" + ada.id(), RecordPageView.class);
    }
}
