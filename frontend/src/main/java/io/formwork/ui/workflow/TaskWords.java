package io.formwork.ui.workflow;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.platform.text.Formats;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.workflow.TaskSummary;

/** How tasks are put into words and colours. */
final class TaskWords {

    private TaskWords() {}

    /** Until when an open task is to be done, or how a closed one ended. */
    static Tag state(TaskSummary task, Formats formats) {
        if (!task.open()) {
            String word = task.decision().isEmpty() ? task.state() : task.decision();
            TagColor color = switch (word) {
                case "done", "approved" -> TagColor.GREEN;
                case "rejected", "stopped" -> TagColor.RED;
                default -> TagColor.GREY;
            };
            return new Tag(translate("todo.state." + word), color).dot();
        }
        if (task.overdue()) {
            return new Tag(
                            translate(
                                    "todo.overdue",
                                    task.due().map(formats::dateTime).orElse("")),
                            TagColor.RED)
                    .dot();
        }
        return task.due()
                .map(due -> new Tag(translate("todo.due", formats.dateTime(due)), TagColor.BLUE).dot())
                .orElseGet(() -> new Tag(translate("todo.state.open"), TagColor.BLUE).dot());
    }

    /** For whom it is to be done, before what is to be done; nothing for oneself. */
    static String forWhom(TaskSummary task) {
        return task.behalf().isEmpty() ? "" : translate("todo.behalf", task.behalf()) + " · ";
    }

    /** Who did something, and in whose place. */
    static String doer(String name, String behalf) {
        return behalf.isEmpty() ? name : translate("todo.by-behalf", name, behalf);
    }

    static Tag caseState(String state) {
        TagColor color = switch (state) {
            case "running" -> TagColor.BLUE;
            case "completed" -> TagColor.GREEN;
            default -> TagColor.RED;
        };
        return new Tag(translate("todo.case." + state), color).dot();
    }
}
