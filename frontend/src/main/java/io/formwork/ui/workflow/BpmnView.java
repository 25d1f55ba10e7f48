package io.formwork.ui.workflow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.workflow.WaitingStep;
import io.formwork.workflow.WorkflowDiagram;
import tools.jackson.databind.node.ArrayNode;

/** The drawing of a process, with the way of a case where there is one. */
@Tag("fw-bpmn-view")
@JsModule("./bpmn-view/fw-bpmn-view.ts")
@CssImport("bpmn-js/dist/assets/diagram-js.css")
@CssImport("bpmn-js/dist/assets/bpmn-js.css")
@CssImport("bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css")
@StyleSheet("formwork/bpmn.css")
public final class BpmnView extends Component implements HasSize, HasStyle {

    public BpmnView(WorkflowDiagram diagram, Language language) {
        show(diagram, language);
    }

    /** Draws another process. */
    public void show(WorkflowDiagram diagram, Language language) {
        ArrayNode visited = Json.array();
        diagram.visited().forEach(visited::add);
        ArrayNode current = Json.array();
        for (WaitingStep step : diagram.current()) {
            String people = String.join(language == Language.ZH ? "、" : ", ", step.people());
            current.addObject()
                    .put("node", step.node())
                    .put("words", people.isEmpty() ? getTranslation("todo.waits-for-record") : people)
                    .put("overdue", step.overdue());
        }
        getElement().setProperty("xml", diagram.xml());
        getElement().setPropertyJson("visited", visited);
        getElement().setPropertyJson("current", current);
    }
}
