package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps what administrators decided about logging in, remembered for some seconds. */
@Singleton
public class SecurityRules {

    private static final Duration MEMORY = Duration.ofSeconds(10);

    private final SecuritySettingRepository rows;
    private final Transactions transactions;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> events;
    private volatile @Nullable Known known;

    SecurityRules(
            SecuritySettingRepository rows,
            Transactions transactions,
            Clock clock,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.events = events;
    }

    /** What holds now. */
    public SecuritySettings current() {
        Known remembered = known;
        if (remembered != null && clock.instant().isBefore(remembered.until())) {
            return remembered.settings();
        }
        SecuritySettings read = transactions.read(() -> rows.findById(SecuritySettingRow.ONLY)
                .map(row -> SecuritySettings.read(row.document()))
                .orElse(SecuritySettings.USUAL));
        known = new Known(read, clock.instant().plus(MEMORY));
        return read;
    }

    /** From now on these hold, on other nodes within seconds. */
    @Transactional
    public void change(Actor actor, SecuritySettings settings) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
        String before = current().write();
        rows.store(SecuritySettingRow.ONLY, settings.write());
        events.publishEvent(Audited.of(actor, "settings.changed", "settings", "security", "")
                .changed(before, settings.write()));
        transactions.afterCommit(() -> known = null);
    }

    private record Known(SecuritySettings settings, Instant until) {}
}
