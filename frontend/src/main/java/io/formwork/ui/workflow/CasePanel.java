package io.formwork.ui.workflow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.Panel;
import io.formwork.workflow.CaseSummary;
import io.formwork.workflow.WaitingStep;
import io.formwork.workflow.WorkflowService;
import java.util.List;

/** The cases of a record: where each stands, its drawing and what happened. */
@StyleSheet("formwork/workflow.css")
final class CasePanel extends Div {

    private final transient Actor actor;
    private final transient WorkflowService workflows;
    private final transient Formats formats;

    CasePanel(Actor actor, WorkflowService workflows, Formats formats, List<CaseSummary> cases) {
        this.actor = actor;
        this.workflows = workflows;
        this.formats = formats;
        addClassName("fw-cases");
        cases.forEach(summary -> add(panel(summary)));
    }

    private Component panel(CaseSummary summary) {
        Language language = actor.language();
        Panel panel = new Panel(summary.workflow().in(language))
                .subtitle(getTranslation(
                        "todo.case.line", summary.starter(), formats.dateTime(summary.startedAt()), summary.version()))
                .actions(TaskWords.caseState(summary.state()));
        if (!summary.reason().isEmpty()) {
            panel.addContent(new Paragraph(getTranslation(summary.reason())));
        }
        summary.waiting().forEach(step -> panel.addContent(line(step, language)));
        panel.addContent(new BpmnView(workflows.diagram(actor, summary.id()), language));
        panel.addContent(new CaseTimeline(workflows.log(actor, summary.id()), formats, language));
        return panel;
    }

    private Component line(WaitingStep step, Language language) {
        String people = step.people().isEmpty()
                ? getTranslation("todo.waits-for-record")
                : String.join(language == Language.ZH ? "、" : ", ", step.people());
        Span since = new Span(getTranslation("todo.since", formats.dateTime(step.since())));
        Anchor all = new Anchor("todo", getTranslation("todo.title"));
        all.setRouterIgnore(false);
        Div line = new Div(new Span(step.step().in(language)), new Span(people), since);
        line.addClassName("fw-cases__now");
        line.getElement().setAttribute("data-overdue", step.overdue());
        if (!step.people().isEmpty()) {
            line.add(all);
        }
        return line;
    }
}
