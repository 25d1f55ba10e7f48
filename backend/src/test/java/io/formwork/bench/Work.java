package io.formwork.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time that this process and the database it started have used so far. */
final class Work {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Work() {}

    static long nanos() {
        return SYSTEM.getProcessCpuTime()
                + ProcessHandle.current().descendants().mapToLong(Work::nanos).sum();
    }

    private static long nanos(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }
}
