package io.formwork.ui.workflow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.component.EmptyState;
import io.formwork.workflow.CaseSummary;
import io.formwork.workflow.TaskCounts;
import io.formwork.workflow.TaskPage;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import io.formwork.workflow.TaskSummary;
import io.formwork.workflow.WorkflowService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of tasks, one at a time, a page at a time. */
final class TaskList extends Div {

    private static final int PAGE = 40;
    private static final String STARTED = "started";

    private final transient Actor actor;
    private final transient TaskService tasks;
    private final transient WorkflowService workflows;
    private final transient Formats formats;
    private final transient Map<Long, TaskCard> cards = new LinkedHashMap<>();
    private final transient Map<String, Tab> tabs = new LinkedHashMap<>();
    private transient long selected;
    private transient long end;
    private transient TaskCounts shown = new TaskCounts(0, 0, 0, 0, 0);

    final Tabs boxes = new Tabs();
    final Div lines = new Div();
    final Button more = new Button(getTranslation("todo.more"), click -> load(end));

    TaskList(Actor actor, TaskService tasks, WorkflowService workflows, Formats formats) {
        this.actor = actor;
        this.tasks = tasks;
        this.workflows = workflows;
        this.formats = formats;
        addClassName("fw-todo__list");
        for (String box : List.of("mine", "done", STARTED, "told")) {
            Tab tab = new Tab();
            tabs.put(box, tab);
            boxes.add(tab);
        }
        boxes.addSelectedChangeListener(change -> refresh());
        lines.addClassName("fw-todo__lines");
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(new H1(getTranslation("todo.title")), boxes, lines, more);
    }

    /** Reads the chosen list anew. */
    void refresh() {
        count();
        lines.removeAll();
        cards.clear();
        load(Long.MAX_VALUE);
        if (lines.getChildren().findAny().isEmpty()) {
            lines.add(empty());
        }
        select(selected);
    }

    /** Reads the list anew when something came or went meanwhile. */
    void refreshWhenChanged() {
        if (!tasks.counts(actor).equals(shown)) {
            refresh();
        }
    }

    void select(long task) {
        selected = task;
        cards.forEach((id, card) -> card.select(id == task));
    }

    private void count() {
        shown = tasks.counts(actor);
        label("mine", shown.mine(), shown.overdue() > 0);
        label("done", 0, false);
        label(STARTED, 0, false);
        label("told", 0, false);
    }

    private void label(String box, long number, boolean urgent) {
        Tab tab = tabs.get(box);
        if (tab == null) {
            return;
        }
        tab.removeAll();
        tab.add(new Span(getTranslation("todo.box." + box)));
        if (number > 0) {
            Span badge = new Span(Long.toString(number));
            badge.addClassName("fw-count");
            badge.getElement().setAttribute("data-urgent", urgent);
            tab.add(badge);
        }
    }

    private String box() {
        return tabs.entrySet().stream()
                .filter(entry -> entry.getValue().equals(boxes.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("mine");
    }

    private void load(long before) {
        Optional<Long> next = box().equals(STARTED) ? loadCases(before) : loadTasks(before);
        more.setVisible(next.isPresent());
        end = next.orElse(0L);
    }

    private Optional<Long> loadTasks(long before) {
        TaskQuery.Box box = TaskQuery.Box.ofCode(box()).orElseThrow();
        TaskPage page = tasks.list(actor, new TaskQuery(box, before, PAGE));
        for (TaskSummary task : page.tasks()) {
            TaskCard card = TaskCard.of(task, formats, actor.language());
            cards.put(task.id(), card);
            lines.add(card);
        }
        return page.next();
    }

    private Optional<Long> loadCases(long before) {
        List<CaseSummary> found = workflows.startedBy(actor, before, PAGE);
        found.forEach(summary -> lines.add(TaskCard.of(summary, formats, actor.language())));
        return found.size() < PAGE
                ? Optional.empty()
                : Optional.of(found.getLast().id());
    }

    private Component empty() {
        return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, getTranslation("todo.empty." + box()))
                .text(getTranslation("todo.empty-text." + box()));
    }
}
