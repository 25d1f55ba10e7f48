package io.formwork.template;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps book of installations, so that a failed one can be told from an app that somebody made by hand. */
@Singleton
class InstallLedger {

    private final TemplateInstallRepository rows;
    private final PublishedDefinitions definitions;
    private final Installations installations;
    private final Transactions transactions;
    private final Clock clock;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    InstallLedger(
            TemplateInstallRepository rows,
            PublishedDefinitions definitions,
            Installations installations,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.definitions = definitions;
        this.installations = installations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Conflict when there is such an app, or it is being installed here */
    void begin(String app, TemplatePackage template) {
        if (!running.add(app)) {
            throw new Conflict("template.running", app);
        }
        try {
            transactions.write(() -> {
                Optional<TemplateInstallRow> before = rows.findById(app);
                requireFree(app, template, before);
                TemplateInstallRow row = new TemplateInstallRow(
                        app, template.key(), template.version(), TemplateInstallRow.RUNNING, null, now(), null);
                if (before.isPresent()) {
                    rows.update(row);
                } else {
                    rows.save(row);
                }
            });
        } catch (RuntimeException e) {
            running.remove(app);
            throw e;
        }
    }

    private void requireFree(String app, TemplatePackage template, Optional<TemplateInstallRow> before) {
        boolean taken = before.map(row -> row.done() || !row.template().equals(template.key()))
                .orElseGet(() -> definitions.known(new DefinitionKey(app, TemplatePackage.APP, app)));
        if (taken) {
            throw new Conflict("template.app.exists", app);
        }
    }

    void tell(String app, InstallProgress step) {
        installations.tell(app, step);
    }

    void end(String app, boolean done, @Nullable String message) {
        installations.ended(app);
        String state = done ? TemplateInstallRow.DONE : TemplateInstallRow.FAILED;
        try {
            transactions.write(
                    () -> rows.findById(app).ifPresent(row -> rows.update(row.ended(state, message, now()))));
        } finally {
            running.remove(app);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
}
