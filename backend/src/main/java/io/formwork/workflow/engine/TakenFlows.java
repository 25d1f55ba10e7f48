package io.formwork.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.event.FlowableSequenceFlowTakenEvent;

/**
 * Remembers within a command which flows each case took. A command ends where a case waits or is over, and there the path
 * is stored with a row that is written anyway; the engine's own history would cost several rows a step.
 */
final class TakenFlows extends AbstractFlowableEventListener {

    private static final String ATTRIBUTE = "formwork.taken-flows";

    /** The flows that a case took since the command began. */
    static List<String> of(DelegateExecution execution) {
        return taken(execution.getProcessInstanceId());
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableSequenceFlowTakenEvent flow) {
            taken(flow.getProcessInstanceId()).add(flow.getId());
        }
    }

    private static List<String> taken(String instance) {
        var context = Context.getCommandContext();
        @SuppressWarnings("unchecked") // nobody else knows the attribute
        var taken = (Map<String, List<String>>) context.getAttribute(ATTRIBUTE);
        if (taken == null) {
            taken = new HashMap<>();
            context.addAttribute(ATTRIBUTE, taken);
        }
        return taken.computeIfAbsent(instance, any -> new ArrayList<>());
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }
}
