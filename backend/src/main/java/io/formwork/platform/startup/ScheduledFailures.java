package io.formwork.platform.startup;

import io.formwork.platform.sql.DatabaseAway;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import io.micronaut.scheduling.TaskExceptionHandler;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what scheduled work failed of. A database that is away is no fault of the work, which runs again soon: that is one
 * line, and none at all while the application starts or stops.
 */
@Primary
@Singleton
@Replaces(DefaultTaskExceptionHandler.class)
final class ScheduledFailures implements TaskExceptionHandler<Object, Throwable> {

    private static final Logger log = LoggerFactory.getLogger(ScheduledFailures.class);

    private final ApplicationContext context;
    private final Startup startup;

    ScheduledFailures(ApplicationContext context, Startup startup) {
        this.context = context;
        this.startup = startup;
    }

    @Override
    public void handle(@Nullable Object bean, Throwable failure) {
        note(bean == null ? Object.class : bean.getClass(), failure);
    }

    @Override
    public void handleCreationFailure(BeanDefinition<Object> type, Throwable failure) {
        note(type.getBeanType(), failure);
    }

    private void note(Class<?> type, Throwable failure) {
        boolean away = DatabaseAway.in(failure).isPresent() || isRefused(failure);
        if (!context.isRunning() || away && !startup.isReady()) {
            log.debug("Scheduled work of {} while starting or stopping", type.getName(), failure);
        } else if (away) {
            log.warn("The database is away; the scheduled work of {} runs again later", type.getSimpleName());
        } else {
            log.error("Scheduled work of {} failed", type.getName(), failure);
        }
    }

    /** The start itself says why it is refused. */
    private static boolean isRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupRefused) {
                return true;
            }
        }
        return false;
    }
}
