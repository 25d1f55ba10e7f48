package io.formwork.ui.workflow.designer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a case goes that was rejected: to its end, or back to a step through which it has come. */
final class RejectBox {

    private static final String NAME = "onReject";
    private static final String END = "end";

    private RejectBox() {}

    static ComboBox<Choice> of(StepScope scope, String pointer, ObjectNode step) {
        ComboBox<Choice> box = ChoiceBox.of(
                I18NProvider.translate("steps.reject"),
                choices(scope, pointer),
                step.path(NAME).asString(END));
        box.addValueChangeListener(change -> scope.edit(pointer, copy -> copy.put(NAME, ChoiceBox.chosen(box, END))));
        return box;
    }

    private static List<Choice> choices(StepScope scope, String pointer) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(END, I18NProvider.translate("steps.reject.end"))));
        before(scope, pointer, choices);
        return choices;
    }

    /** The steps through which a case has come before it is here. */
    private static void before(StepScope scope, String pointer, List<Choice> choices) {
        String list = StepDraft.parent(pointer);
        if (!list.equals("/steps")) {
            before(scope, StepDraft.parent(StepDraft.parent(StepDraft.parent(list))), choices);
        }
        JsonNode steps = scope.draft().document().at(list);
        for (int i = 0; i < StepDraft.index(pointer); i++) {
            if (steps.get(i) instanceof ObjectNode earlier
                    && !earlier.path("type").asString("").equals("branch")) {
                choices.add(new Choice(
                        earlier.path("id").asString(""),
                        I18NProvider.translate("steps.reject.to", scope.words(earlier))));
            }
        }
    }
}
