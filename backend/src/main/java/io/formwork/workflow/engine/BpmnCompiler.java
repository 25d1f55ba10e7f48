package io.formwork.workflow.engine;

import io.formwork.platform.text.Language;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.drawing.DrawnFlow;
import io.formwork.workflow.drawing.DrawnNode;
import io.formwork.workflow.drawing.Point;
import io.formwork.workflow.drawing.ProcessDrawing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.GraphicInfo;
import org.flowable.bpmn.model.ImplementationType;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.ReceiveTask;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;

/**
 * Turns a drawing into BPMN. Nothing that a person wrote becomes an expression: the only expressions call our own bean with
 * ids that have passed the check.
 */
final class BpmnCompiler {

    static final String STEPS = "steps";
    private static final int LABEL_HEIGHT = 14;

    private final WorkflowDefinition workflow;
    private final Language language;
    private final BpmnModel model = new BpmnModel();
    private final Process process = new Process();

    private BpmnCompiler(WorkflowDefinition workflow, Language language) {
        this.workflow = workflow;
        this.language = language;
    }

    static BpmnModel compile(WorkflowDefinition workflow, Language language) {
        return new BpmnCompiler(workflow, language).run();
    }

    /** The process's key: unique for each version, so that running cases keep theirs. */
    static String processKey(WorkflowDefinition workflow) {
        return workflow.key().app() + "--" + workflow.key().key() + "--v" + workflow.version();
    }

    private BpmnModel run() {
        ProcessDrawing drawing = workflow.draw();
        process.setId(processKey(workflow));
        process.setName(workflow.words().in(language));
        model.setTargetNamespace("https://formwork.io/workflow");
        model.addProcess(process);
        drawing.nodes().forEach(this::add);
        drawing.flows().forEach(this::add);
        defaults(drawing);
        return model;
    }

    private void add(DrawnNode node) {
        FlowElement element = element(node);
        element.setId(node.id());
        element.setName(node.label().in(language));
        process.addFlowElement(element);
        model.addGraphicInfo(node.id(), new GraphicInfo(node.x(), node.y(), node.height(), node.width()));
        if (node.kind() == DrawnNode.Kind.GATEWAY && !node.label().isEmpty()) {
            String words = node.label().in(language);
            int center = node.x() + node.width() / 2;
            model.addLabelGraphicInfo(
                    node.id(), label(words, new Point(center - width(words) / 2, node.y() - LABEL_HEIGHT - 4)));
        }
    }

    private FlowElement element(DrawnNode node) {
        return switch (node.kind()) {
            case START -> new StartEvent();
            case END -> new EndEvent();
            case USER -> new UserTask();
            case RECEIVE -> new ReceiveTask();
            case GATEWAY -> new ExclusiveGateway();
            case SERVICE -> service();
            case TIMER -> timer(node.timer().orElseThrow());
        };
    }

    private static ServiceTask service() {
        ServiceTask task = new ServiceTask();
        task.setImplementationType(ImplementationType.IMPLEMENTATION_TYPE_DELEGATEEXPRESSION);
        task.setImplementation("${" + STEPS + "}");
        return task;
    }

    private BoundaryEvent timer(DrawnNode.Timer timer) {
        TimerEventDefinition definition = new TimerEventDefinition();
        definition.setTimeDuration(timer.after().toString());
        BoundaryEvent event = new BoundaryEvent();
        event.setCancelActivity(true);
        event.addEventDefinition(definition);
        ReceiveTask host = (ReceiveTask) process.getFlowElement(timer.host());
        event.setAttachedToRef(host);
        event.setAttachedToRefId(host.getId());
        host.getBoundaryEvents().add(event);
        return event;
    }

    private void add(DrawnFlow flow) {
        SequenceFlow sequence = new SequenceFlow(flow.from(), flow.to());
        sequence.setId(flow.id());
        sequence.setName(flow.label().isEmpty() ? null : flow.label().in(language));
        flow.guard().map(BpmnCompiler::expression).ifPresent(sequence::setConditionExpression);
        process.addFlowElement(sequence);
        ((FlowNode) process.getFlowElement(flow.from())).getOutgoingFlows().add(sequence);
        ((FlowNode) process.getFlowElement(flow.to())).getIncomingFlows().add(sequence);
        List<GraphicInfo> way = new ArrayList<>();
        flow.way().forEach(point -> way.add(new GraphicInfo(point.x(), point.y())));
        model.addFlowGraphicInfoList(flow.id(), way);
        flow.labelAt()
                .ifPresent(at ->
                        model.addLabelGraphicInfo(flow.id(), label(flow.label().in(language), at)));
    }

    private static GraphicInfo label(String words, Point at) {
        return new GraphicInfo(at.x(), at.y(), LABEL_HEIGHT, width(words));
    }

    /** About as wide as the words are drawn, so that they stand where they are put. */
    private static int width(String words) {
        return Math.min(90, words.codePoints().map(sign -> sign < 128 ? 6 : 12).sum() + 4);
    }

    private static String expression(DrawnFlow.Guard guard) {
        return switch (guard) {
            case DrawnFlow.Guard.Branch(String step, String branch) ->
                "${" + STEPS + ".takes(execution, '" + step + "', '" + branch + "')}";
            case DrawnFlow.Guard.Rejected() -> "${" + STEPS + ".rejected(execution)}";
        };
    }

    /** Of the flows that leave a gateway, the one without a guard is taken when no other is. */
    private void defaults(ProcessDrawing drawing) {
        Set<String> guarded = new HashSet<>();
        Map<String, String> open = new HashMap<>();
        for (DrawnFlow flow : drawing.flows()) {
            if (flow.guard().isPresent()) {
                guarded.add(flow.from());
            } else {
                open.put(flow.from(), flow.id());
            }
        }
        open.forEach((node, flow) -> {
            if (guarded.contains(node) && process.getFlowElement(node) instanceof ExclusiveGateway gateway) {
                gateway.setDefaultFlow(flow);
            }
        });
    }
}
