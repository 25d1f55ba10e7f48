package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Language;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class RecordBinTest {

    private static final Actor CLERK = Actor.system();

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @Test
    void aRestoredRecordIsAsItWasBefore() {
        FormKey form = forms.published(aForm().with("name", "text"));
        RecordId id =
                records.create(CLERK, form, Map.of("name", "Ada"), Cause.USER).id();
        records.delete(CLERK, form, id, Cause.USER);

        FormRecord restored = records.restore(CLERK, form, id, Cause.USER);

        assertThat(restored.value("name")).isEqualTo("Ada");
        assertThat(records.get(CLERK, form, id)).isEqualTo(restored);
        assertThat(records.history(CLERK, form, id))
                .extracting(RecordChange::operation)
                .containsExactly(
                        RecordWrite.Operation.RESTORE, RecordWrite.Operation.DELETE, RecordWrite.Operation.CREATE);
    }

    @Test
    void whatIsNotInTheBinCannotBeRestored() {
        FormKey form = forms.published(aForm().with("name", "text"));
        RecordId id =
                records.create(CLERK, form, Map.of("name", "Ada"), Cause.USER).id();

        assertThatThrownBy(() -> records.restore(CLERK, form, id, Cause.USER)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRecordWhoseRelationIsGoneStaysInTheBin() {
        FormKey customers = forms.published(aForm().with("name", "text"));
        FormKey orders = forms.published(aForm().withRelation("customer", customers));
        RecordId customer = records.create(CLERK, customers, Map.of("name", "Ada"), Cause.USER)
                .id();
        RecordId order = records.create(CLERK, orders, Map.of("customer", customer.toString()), Cause.USER)
                .id();
        records.delete(CLERK, orders, order, Cause.USER);
        records.delete(CLERK, customers, customer, Cause.USER);

        assertThatThrownBy(() -> records.restore(CLERK, orders, order, Cause.USER))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void nobodyRestoresWhatHeMayNotSee() {
        FormKey form = forms.published(aForm().with("name", "text"));
        RecordId id =
                records.create(CLERK, form, Map.of("name", "Ada"), Cause.USER).id();
        records.delete(CLERK, form, id, Cause.USER);

        assertThatThrownBy(() -> records.restore(Actor.visitor(Language.ZH), form, id, Cause.USER))
                .isInstanceOf(NotFound.class);
    }
}
