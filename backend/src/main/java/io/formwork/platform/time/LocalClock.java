package io.formwork.platform.time;

import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What day and time it is in this installation's zone, for people and for days that begin and end there. */
@Singleton
public final class LocalClock {

    private final Clock clock;
    private final FormworkSettings settings;

    LocalClock(Clock clock, FormworkSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    public LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), settings.timeZone());
    }

    public LocalDate today() {
        return now().toLocalDate();
    }
}
