package io.formwork.ui.workflow.designer;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.platform.json.Json;
import io.formwork.ui.component.TagColor;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How each kind of step looks, and what a new one begins with. */
enum StepLook {
    HANDLE("handle", VaadinIcon.EDIT, TagColor.BLUE),
    APPROVE("approve", VaadinIcon.CHECK_SQUARE_O, TagColor.ORANGE),
    BRANCH("branch", VaadinIcon.SPLIT, TagColor.PURPLE),
    UPDATE("update", VaadinIcon.REFRESH, TagColor.GREEN),
    CREATE("create", VaadinIcon.FILE_ADD, TagColor.GREEN),
    CC("cc", VaadinIcon.PAPERPLANE, TagColor.PINK),
    WAIT("wait", VaadinIcon.HOURGLASS, TagColor.YELLOW);

    private final String type;
    private final VaadinIcon icon;
    private final TagColor color;

    StepLook(String type, VaadinIcon icon, TagColor color) {
        this.type = type;
        this.icon = icon;
        this.color = color;
    }

    static StepLook of(String type) {
        return Arrays.stream(values())
                .filter(look -> look.type.equals(type))
                .findFirst()
                .orElse(HANDLE);
    }

    static List<String> types() {
        return Arrays.stream(values()).map(StepLook::type).toList();
    }

    String type() {
        return type;
    }

    VaadinIcon icon() {
        return icon;
    }

    TagColor color() {
        return color;
    }

    String label() {
        return translate("steps.type." + type);
    }

    String help() {
        return translate("steps.help." + type);
    }

    /** A step to begin with; what it lacks is told as a problem. */
    ObjectNode start(StepDraft draft) {
        ObjectNode step = Json.object().put("id", draft.freshId(type)).put("type", type);
        step.set("label", StepDraft.words(label()));
        switch (this) {
            case HANDLE, APPROVE -> step.putArray("assignee");
            case CC -> step.putArray("to");
            case UPDATE -> step.putObject("set");
            case CREATE -> step.put("form", "").putObject("set");
            case WAIT -> step.putObject("atMost").put("days", 3);
            case BRANCH -> {
                var branches = step.putArray("branches");
                branches.add(branch(draft.freshId("way"), translate("steps.branch.new", 1), true));
                branches.add(branch("otherwise", translate("steps.branch.otherwise"), false));
            }
        }
        return step;
    }

    static ObjectNode branch(String id, String label, boolean guarded) {
        ObjectNode branch = Json.object().put("id", id);
        branch.set("label", StepDraft.words(label));
        if (guarded) {
            branch.putObject("when").putArray("and");
        }
        branch.putArray("steps");
        return branch;
    }
}
