package io.formwork.ui.workflow;

import com.vaadin.flow.component.Component;
import io.formwork.platform.text.Formats;
import io.formwork.record.FormRecord;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.RecordPanel;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.workflow.CaseSummary;
import io.formwork.workflow.WorkflowService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The workflow tab of the record page. */
@Singleton
final class CaseRecordPanel implements RecordPanel {

    private static final int ORDER = 20;

    private final WorkflowService workflows;
    private final CurrentUser user;
    private final Formats.Factory formats;

    CaseRecordPanel(WorkflowService workflows, CurrentUser user, Formats.Factory formats) {
        this.workflows = workflows;
        this.user = user;
        this.formats = formats;
    }

    @Override
    public String labelKey() {
        return "todo.panel";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content(FormScope scope, FormRecord record) {
        var actor = user.actor();
        List<CaseSummary> cases = workflows.ofRecord(actor, record.form(), record.id());
        return cases.isEmpty()
                ? Optional.empty()
                : Optional.of(new CasePanel(actor, workflows, formats.in(actor.language()), cases));
    }
}
