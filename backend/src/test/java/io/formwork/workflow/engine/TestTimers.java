package io.formwork.workflow.engine;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;

/** Fires the timers that are due, as the engine's executor would. */
@Singleton
public class TestTimers {

    private final ProcessEngines engines;
    private final Clock clock;

    TestTimers(ProcessEngines engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    /** Fires the due timers of some cases and answers how many there were. */
    public int fireDue(long instance) {
        ManagementService management = engines.get().getManagementService();
        List<Job> due = management
                .createTimerJobQuery()
                .processInstanceId(Long.toString(instance))
                .duedateLowerThan(Date.from(clock.instant()))
                .list();
        for (Job timer : due) {
            management.moveTimerToExecutableJob(timer.getId());
            management.executeJob(timer.getId());
        }
        return due.size();
    }
}
