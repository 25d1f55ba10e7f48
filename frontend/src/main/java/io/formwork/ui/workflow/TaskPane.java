package io.formwork.ui.workflow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.Toast;
import io.formwork.ui.form.FormPane;
import io.formwork.ui.form.PaneRight;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.workflow.TaskCompletion;
import io.formwork.workflow.TaskDetail;
import io.formwork.workflow.TaskField;
import io.formwork.workflow.TaskPerson;
import io.formwork.workflow.TaskSummary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One task with its fields and what can be done with it. */
final class TaskPane extends Div {

    /** What a person can do with a task. */
    interface Actions {

        /** @throws Invalid when values break rules */
        void complete(TaskCompletion completion);

        void transfer();
    }

    private static final int LONGEST_COMMENT = 2000;

    private final transient TaskDetail detail;
    private final transient Formats formats;
    private final transient Language language;
    private final transient Actions actions;

    final FormPane form;
    final TextArea comment = new TextArea(getTranslation("todo.comment"));
    final Button complete = new Button(getTranslation("todo.complete"), click -> complete(""));
    final Button approve = new Button(getTranslation("todo.approve"), click -> complete(TaskCompletion.APPROVE));
    final Button reject = new Button(getTranslation("todo.reject"), click -> complete(TaskCompletion.REJECT));

    TaskPane(TaskDetail detail, FieldContext context, Formats formats, Actions actions) {
        this.detail = detail;
        this.formats = formats;
        this.language = context.language();
        this.actions = actions;
        addClassName("fw-task-pane");
        Map<String, PaneRight> rights = new HashMap<>();
        for (TaskField field : detail.fields()) {
            rights.put(field.field().name(), right(field));
        }
        form = new FormPane(
                detail.form(),
                context.of(detail.summary().record().toString()),
                field -> rights.getOrDefault(field.name(), PaneRight.HIDDEN));
        form.setValues(detail.values());
        add(head(), form, people());
        if (detail.mayAct()) {
            add(deeds());
        }
        add(history());
    }

    private static PaneRight right(TaskField field) {
        return switch (field.use()) {
            case READ -> PaneRight.READ;
            case EDIT -> PaneRight.EDIT;
            case REQUIRED -> PaneRight.REQUIRED;
        };
    }

    private Component head() {
        TaskSummary task = detail.summary();
        Anchor record = new Anchor(
                "a/" + task.form().app() + "/forms/" + task.form().key() + "/" + task.record(),
                getTranslation("todo.open-record", detail.form().label().in(language)));
        record.setRouterIgnore(false);
        Span about = new Span(task.workflow().in(language) + " · " + getTranslation("todo.started-by", task.starter()));
        about.addClassName("fw-task-pane__about");
        Div line = new Div(TaskWords.state(task, formats), about, record);
        line.addClassName("fw-task-pane__line");
        Div head = new Div(new H2(task.step().in(language)), new Paragraph(task.title()), line);
        head.addClassName("fw-task-pane__head");
        if (detail.fallback()) {
            Paragraph note = new Paragraph(getTranslation("todo.fallback"));
            note.addClassName("fw-task-pane__note");
            head.add(note);
        }
        if (!task.behalf().isEmpty() && detail.mayAct()) {
            Paragraph note = new Paragraph(getTranslation("todo.behalf-note", task.behalf()));
            note.addClassName("fw-task-pane__note");
            head.add(note);
        }
        return head;
    }

    private Component people() {
        Div people = new Div();
        people.addClassName("fw-task-pane__people");
        for (TaskPerson person : detail.people()) {
            Span line = new Span(TaskWords.doer(person.name(), person.behalf()) + " · "
                    + getTranslation("todo.person." + person.state()));
            line.getElement().setAttribute("data-state", person.state());
            people.add(line);
        }
        return people;
    }

    private Component deeds() {
        comment.setMaxLength(LONGEST_COMMENT);
        comment.setWidthFull();
        comment.setMinRows(2);
        Button transfer =
                new Button(getTranslation("todo.transfer"), VaadinIcon.EXCHANGE.create(), click -> actions.transfer());
        transfer.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        complete.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        approve.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        reject.addThemeVariants(ButtonVariant.AURA_DANGER);
        for (Button button : new Button[] {complete, approve, reject}) {
            button.setDisableOnClick(true);
        }
        Div buttons = detail.decides() ? new Div(transfer, reject, approve) : new Div(transfer, complete);
        buttons.addClassName("fw-task-pane__buttons");
        Div deeds = new Div(comment, buttons);
        deeds.addClassName("fw-task-pane__deeds");
        return deeds;
    }

    private Component history() {
        Details details = new Details(
                getTranslation("todo.log", detail.log().size()), new CaseTimeline(detail.log(), formats, language));
        details.setOpened(!detail.mayAct());
        details.setVisible(!detail.log().isEmpty());
        return details;
    }

    private void complete(String decision) {
        try {
            if (!decision.equals(TaskCompletion.REJECT) && !form.precheck().isEmpty()) {
                return;
            }
            Map<String, @Nullable Object> values = decision.equals(TaskCompletion.REJECT) ? Map.of() : form.changes();
            actions.complete(new TaskCompletion(decision, comment.getValue().strip(), values));
        } catch (Invalid invalid) {
            var elsewhere = form.show(invalid.violations());
            if (!elsewhere.isEmpty()) {
                Toast.error(getTranslation(
                        elsewhere.getFirst().messageKey(),
                        elsewhere.getFirst().args().toArray()));
            }
        } finally {
            for (Button button : new Button[] {complete, approve, reject}) {
                button.setEnabled(true);
            }
        }
    }
}
