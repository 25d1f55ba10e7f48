package io.formwork.ui.workflow;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.component.Panel;
import io.formwork.ui.shell.HomeContributor;
import io.formwork.workflow.TaskCounts;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The newest tasks on the home page. */
@Singleton
final class TodoHome implements HomeContributor {

    private static final int NEWEST = 4;
    private static final int ORDER = 10;

    private final TaskService tasks;
    private final Formats.Factory formats;

    TodoHome(TaskService tasks, Formats.Factory formats) {
        this.tasks = tasks;
        this.formats = formats;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content(Actor actor) {
        TaskCounts counts = tasks.counts(actor);
        if (counts.mine() == 0) {
            return Optional.empty();
        }
        Lines lines = new Lines();
        tasks.list(actor, TaskQuery.first(TaskQuery.Box.MINE, NEWEST))
                .tasks()
                .forEach(task -> lines.add(TaskCard.of(task, formats.in(actor.language()), actor.language())));
        Anchor all = new Anchor("todo", translate("todo.all"));
        all.setRouterIgnore(false);
        String subtitle = counts.overdue() > 0 ? translate("todo.home.overdue", counts.overdue()) : "";
        return Optional.of(new Panel(translate("todo.home", counts.mine()), lines)
                .subtitle(subtitle)
                .actions(all)
                .flush());
    }

    @StyleSheet("formwork/workflow.css")
    private static final class Lines extends Div {

        private Lines() {
            addClassNames("fw-todo__lines", "fw-todo__lines--home");
        }
    }
}
