package io.formwork.ui.workflow;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Formats;
import io.formwork.record.RecordId;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Toast;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.formwork.ui.shell.UiTicker;
import io.formwork.ui.shell.error.FailureWords;
import io.formwork.workflow.TaskCompletion;
import io.formwork.workflow.TaskDetail;
import io.formwork.workflow.TaskService;
import io.formwork.workflow.WorkflowService;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** What waits for a person, what was done, and the one task that is looked at. */
@Prototype
@PermitAll
@Route(value = "todo", layout = MainLayout.class)
@StyleSheet("formwork/workflow.css")
public class TodoView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient TaskService tasks;
    private final transient FieldContexts contexts;
    private final transient FailureWords words;
    private final transient Formats formats;
    private final transient Actor actor;

    final TaskList list;
    final Div detail = new Div();

    TodoView(
            TaskService tasks,
            WorkflowService workflows,
            FieldContexts contexts,
            FailureWords words,
            Formats.Factory formats,
            UiTicker ticker,
            CurrentUser user) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.words = words;
        this.actor = user.actor();
        this.formats = formats.in(actor.language());
        this.list = new TaskList(actor, tasks, workflows, this.formats);
        addClassName("fw-todo");
        detail.addClassName("fw-todo__detail");
        add(list, detail);
        ticker.whileShown(list, list::refreshWhenChanged);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        list.refresh();
        if (parameter == null || parameter.isEmpty()) {
            showNothing();
        } else {
            show(RecordId.parse(parameter).value());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("todo.title");
    }

    private void showNothing() {
        getElement().setAttribute("data-open", false);
        detail.removeAll();
        detail.add(new EmptyState(VaadinIcon.INBOX, getTranslation("todo.choose"))
                .text(getTranslation("todo.choose-text")));
        list.select(0);
    }

    private void show(long id) {
        detail.removeAll();
        getElement().setAttribute("data-open", true);
        Button back = new Button(getTranslation("todo.back"), VaadinIcon.ARROW_LEFT.create(), click -> leave());
        back.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        back.addClassName("fw-todo__back");
        detail.add(back);
        list.select(id);
        try {
            TaskDetail found = tasks.get(actor, id);
            detail.add(new TaskPane(found, contexts.of(found.summary().form()), formats, new Deeds(found)));
        } catch (NotFound e) {
            detail.add(new EmptyState(VaadinIcon.QUESTION_CIRCLE, words.of(e, actor.language())));
        }
    }

    private static void leave() {
        UI.getCurrent().navigate(TodoView.class);
    }

    private final class Deeds implements TaskPane.Actions {

        private final TaskDetail task;

        private Deeds(TaskDetail task) {
            this.task = task;
        }

        @Override
        public void complete(TaskCompletion completion) {
            long id = task.summary().id();
            try {
                tasks.complete(actor, id, completion);
                Toast.success(getTranslation("todo.done", task.summary().step().in(actor.language())));
                leave();
            } catch (Conflict e) {
                Toast.error(words.of(e, actor.language()));
                list.refresh();
                show(id);
            }
        }

        @Override
        public void transfer() {
            var context = contexts.of(task.summary().form());
            new TransferDialog(context, this::transfer).dialog.open();
        }

        private void transfer(UserId to, String comment) {
            tasks.transfer(actor, task.summary().id(), to, comment);
            Toast.success(getTranslation("todo.transferred"));
            leave();
        }
    }
}
