package io.formwork.record;

import io.formwork.form.condition.ConditionContext;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What conditions and defaults refer to when somebody acts now. */
@Singleton
public class RecordContexts {

    private final Clock clock;
    private final FormworkSettings settings;

    RecordContexts(Clock clock, FormworkSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public ConditionContext of(Actor actor) {
        return new ConditionContext(actor, clock.instant(), settings.timeZone());
    }
}
