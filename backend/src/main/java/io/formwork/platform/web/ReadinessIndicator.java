package io.formwork.platform.web;

import io.formwork.platform.database.Database;
import io.formwork.platform.startup.Startup;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Ready is who has finished starting and reaches the database. */
@Readiness
@Singleton
final class ReadinessIndicator implements HealthIndicator {

    private static final int PATIENCE_SECONDS = 3;

    private final Startup startup;
    private final Database database;

    ReadinessIndicator(Startup startup, Database database) {
        this.startup = startup;
        this.database = database;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Publishers.just(result());
    }

    private HealthResult result() {
        if (!startup.isReady()) {
            return HealthResult.builder("formwork", HealthStatus.DOWN)
                    .details(Map.of("state", "starting"))
                    .build();
        }
        try (var connection = database.connect()) {
            return HealthResult.builder(
                            "formwork", connection.isValid(PATIENCE_SECONDS) ? HealthStatus.UP : HealthStatus.DOWN)
                    .details(Map.of("database", database.version()))
                    .build();
        } catch (SQLException e) {
            return HealthResult.builder("formwork", HealthStatus.DOWN)
                    .details(Map.of("state", "no database"))
                    .build();
        }
    }
}
