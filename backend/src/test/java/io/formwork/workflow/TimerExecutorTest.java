package io.formwork.workflow;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.testing.TestClock;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time passes, and the engine's own executor notices it: nobody fires a timer here. */
@MicronautTest(transactional = false)
@Property(name = "formwork.workflow.timers", value = "true")
class TimerExecutorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    TestClock clock;

    @AfterEach
    void setTheClock() {
        clock.reset();
    }

    @Test
    void theCustomerConfirmsOrThreeDaysPass() throws InterruptedException {
        FormKey form = forms.published(aForm().with("status", "text").with("confirmation", "text"));
        testWorkflows.published(
                form,
                "[{'id':'confirm','type':'wait','label':'Wait','until':{'field':'confirmation','op':'notEmpty'},"
                        + "'atMost':{'days':3}},"
                        + "{'id':'close','type':'update','label':'Close','set':{'status':'closed'}}]");
        RecordId silent = begun(form);
        RecordId confirmed = begun(form);
        clock.advance(Duration.ofDays(2));
        RecordId later = begun(form);

        records.update(Actor.system(), form, confirmed, Map.of("confirmation", "yes"), -1, Cause.USER);
        assertThat(status(form, confirmed)).isEqualTo("closed");
        assertThat(status(form, silent)).isEqualTo("open");

        clock.advance(Duration.ofDays(1).plusMinutes(1));

        Instant limit = Instant.now().plus(PATIENCE);
        while (!status(form, silent).equals("closed") && Instant.now().isBefore(limit)) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        assertThat(status(form, silent)).isEqualTo("closed");
        assertThat(status(form, later)).isEqualTo("open");
    }

    private RecordId begun(FormKey form) {
        return records.create(Actor.system(), form, Map.of("status", "open"), Cause.USER)
                .id();
    }

    private Object status(FormKey form, RecordId record) {
        return records.get(Actor.system(), form, record).value("status");
    }
}
