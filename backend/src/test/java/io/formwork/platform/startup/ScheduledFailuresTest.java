package io.formwork.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.formwork.testing.LogListener;
import io.micronaut.scheduling.TaskExceptionHandler;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@MicronautTest(transactional = false, startApplication = false)
class ScheduledFailuresTest {

    @Inject
    TaskExceptionHandler<Object, Throwable> failures;

    @RegisterExtension
    final LogListener log = LogListener.to(ScheduledFailures.class);

    @Test
    void aDatabaseThatIsAwayIsOneLine() {
        failures.handle(this, new IllegalStateException(new SQLTransientConnectionException("timed out")));

        assertThat(log.said()).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getThrowableProxy()).isNull();
            assertThat(event.getFormattedMessage()).contains("The database is away", "ScheduledFailuresTest");
        });
    }

    @Test
    void aFaultOfOursIsLoggedWithItsTrace() {
        failures.handle(this, new IllegalStateException("a bug"));

        assertThat(log.said()).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("a bug");
        });
    }
}
