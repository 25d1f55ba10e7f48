package io.formwork.ui.record.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasValidation;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.testing.ViewTest;
import io.formwork.workflow.TestWorkflows;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shipped complaint form on its record page: no closing without cause, measure and confirmation. */
class ComplaintClosingViewTest extends ViewTest {

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TestUsers people;

    @Inject
    RecordService records;

    @Test
    void eachMissingFieldSaysWhyItIsNeededAndNothingIsStored() {
        FormKey form = new FormKey(testWorkflows.shippedApp(), "complaint");
        Actor lead = people.inRole(form.app(), "lead");
        FormRecord complaint =
                records.create(lead, form, Map.of("title", "late order", "description", "three days late"), Cause.USER);
        logIn(lead);
        RecordPageView view = navigate(FormScope.path(form) + "/" + complaint.id(), RecordPageView.class);

        view.body.edit();
        view.body.details.pane.input("status").orElseThrow().setValue("closed");
        view.body.details.pane.input("cause").orElseThrow().setValue("late truck");
        view.body.details.save();

        assertThat(invalid(view, "cause").isInvalid()).isFalse();
        assertThat(invalid(view, "measure").isInvalid()).isTrue();
        assertThat(invalid(view, "measure").getErrorMessage()).contains("状态", "已关闭", "必填");
        assertThat(invalid(view, "confirmation").isInvalid()).isTrue();
        assertThat(view.body.details.isEditing()).isTrue();
        assertThat(records.get(lead, form, complaint.id())).isEqualTo(complaint);
    }

    private static HasValidation invalid(RecordPageView view, String field) {
        return (HasValidation) view.body.details.pane.input(field).orElseThrow().component();
    }
}
