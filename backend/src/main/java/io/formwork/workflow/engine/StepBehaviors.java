package io.formwork.workflow.engine;

import io.formwork.workflow.drawing.Block;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.ReceiveTask;
import org.flowable.bpmn.model.ServiceTask;
import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.BoundaryTimerEventActivityBehavior;
import org.flowable.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.parse.BpmnParseHandler;

/**
 * Replaces what the engine would do at each node by a question to {@link ProcessSteps}: a human step makes no engine task, a
 * waiting one no event subscription.
 */
final class StepBehaviors implements BpmnParseHandler {

    /** The routing value of an approval, which lives no longer than the command that carries it. */
    static final String REJECTED = "rejected";

    private static final String PREFIX = Block.nodeOf("");

    private final ProcessSteps steps;

    StepBehaviors(ProcessSteps steps) {
        this.steps = steps;
    }

    /** The bean behind the conditions of flows. */
    Map<Object, Object> beans() {
        return Map.of(BpmnCompiler.STEPS, new Conditions(steps));
    }

    @Override
    public List<Class<? extends BaseElement>> getHandledTypes() {
        return List.of(UserTask.class, ServiceTask.class, ReceiveTask.class, EndEvent.class, BoundaryEvent.class);
    }

    @Override
    public void parse(BpmnParse parse, BaseElement element) {
        FlowNode node = (FlowNode) element;
        switch (node) {
            case EndEvent end -> end.setBehavior(new End());
            case BoundaryEvent timer -> timer.setBehavior(new Timer(timer));
            default -> node.setBehavior(new Step());
        }
    }

    private static long instance(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessInstanceId());
    }

    private static String step(String node) {
        return node.substring(PREFIX.length());
    }

    /** Answers the conditions of flows; the engine calls it by name. */
    public record Conditions(ProcessSteps steps) implements JavaDelegate {

        public boolean takes(DelegateExecution execution, String step, String branch) {
            return steps.takes(instance(execution), step, branch);
        }

        public boolean rejected(DelegateExecution execution) {
            return Objects.equals(Boolean.TRUE, execution.getTransientVariable(REJECTED));
        }

        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException("Replaced when the process is read");
        }
    }

    private final class Step extends AbstractBpmnActivityBehavior {

        private static final long serialVersionUID = 1L;

        @Override
        public void execute(DelegateExecution execution) {
            String step = step(execution.getCurrentActivityId());
            if (steps.enter(instance(execution), new Arrival(step, execution.getId(), TakenFlows.of(execution)))) {
                leave(execution);
            }
        }

        @Override
        public void trigger(DelegateExecution execution, String signal, Object data) {
            steps.leave(instance(execution), step(execution.getCurrentActivityId()), false);
            leave(execution);
        }
    }

    private final class Timer extends BoundaryTimerEventActivityBehavior {

        private static final long serialVersionUID = 1L;

        private final String step;

        private Timer(BoundaryEvent event) {
            super(
                    (org.flowable.bpmn.model.TimerEventDefinition)
                            event.getEventDefinitions().getFirst(),
                    true);
            this.step = step(event.getAttachedToRefId());
        }

        @Override
        public void trigger(DelegateExecution execution, String signal, Object data) {
            steps.leave(instance(execution), step, true);
            super.trigger(execution, signal, data);
        }
    }

    private final class End extends NoneEndEventActivityBehavior {

        private static final long serialVersionUID = 1L;

        @Override
        public void execute(DelegateExecution execution) {
            String node = ((ExecutionEntity) execution).getActivityId();
            steps.ended(instance(execution), node.startsWith("rejected-"), TakenFlows.of(execution));
            super.execute(execution);
        }
    }
}
