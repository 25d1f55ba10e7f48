package io.formwork.ui.workflow;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.Tag;
import io.formwork.workflow.CaseSummary;
import io.formwork.workflow.TaskSummary;

/** A task or a case as a line of the to-do list. */
final class TaskCard extends Anchor {

    private TaskCard(String path, String title, String line, Tag state, String when) {
        super(path);
        setRouterIgnore(false);
        addClassName("fw-task");
        Span name = new Span(title);
        name.addClassName("fw-task__title");
        Span about = new Span(line);
        about.addClassName("fw-task__line");
        Span moment = new Span(when);
        moment.addClassName("fw-task__when");
        Div foot = new Div(state, moment);
        foot.addClassName("fw-task__foot");
        add(name, about, foot);
    }

    static TaskCard of(TaskSummary task, Formats formats, Language language) {
        return new TaskCard(
                "todo/" + task.id(),
                task.title(),
                TaskWords.forWhom(task) + task.step().in(language) + " · "
                        + task.workflow().in(language),
                TaskWords.state(task, formats),
                formats.dateTime(task.completedAt().orElse(task.createdAt())));
    }

    static TaskCard of(CaseSummary summary, Formats formats, Language language) {
        String waits = summary.waiting().isEmpty()
                ? ""
                : summary.waiting().getFirst().step().in(language) + " · ";
        return new TaskCard(
                "a/" + summary.form().app() + "/forms/" + summary.form().key() + "/" + summary.record(),
                summary.title(),
                waits + summary.workflow().in(language),
                TaskWords.caseState(summary.state()),
                formats.dateTime(summary.endedAt().orElse(summary.startedAt())));
    }

    void select(boolean selected) {
        getElement().setAttribute("data-selected", selected);
    }
}
