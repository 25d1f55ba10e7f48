package io.formwork.workflow.engine;

import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.job.api.Job;

/** Reports timers that the engine gave up on, so that no case waits in silence. */
final class TimerFailures extends AbstractFlowableEventListener {

    private final ProcessSteps steps;

    TimerFailures(ProcessSteps steps) {
        this.steps = steps;
    }

    @Override
    public void onEvent(FlowableEvent event) {
        if (event instanceof FlowableEntityEvent entity && entity.getEntity() instanceof Job job) {
            String message = job.getExceptionMessage();
            steps.failed(Long.parseLong(job.getProcessInstanceId()), message == null ? "" : message);
        }
    }

    @Override
    public boolean isFailOnException() {
        return false;
    }
}
