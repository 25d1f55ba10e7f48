package io.formwork.record.retention;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RetentionRepository extends CrudRepository<RetentionRow, Long> {

    @Query("SELECT * FROM retention_rule ORDER BY app, form, id")
    List<RetentionRow> all();

    @Query("SELECT * FROM retention_rule WHERE active AND (last_day IS NULL OR last_day < :today) ORDER BY id")
    List<RetentionRow> due(LocalDate today);

    /** Of two processes one gets the rule for this night. */
    @Query("UPDATE retention_rule SET last_day = :today WHERE id = :id AND active"
            + " AND (last_day IS NULL OR last_day < :today)")
    int take(long id, LocalDate today);

    @Query("UPDATE retention_rule SET last_run_at = :at, last_erased = :erased, last_kept = :kept, failure = :failure"
            + " WHERE id = :id")
    void ran(long id, LocalDateTime at, long erased, long kept, @Nullable String failure);

    @Query("UPDATE retention_rule SET previewed = TRUE WHERE id = :id")
    void previewed(long id);

    @Query("UPDATE retention_rule SET active = :active WHERE id = :id AND (previewed OR NOT :active)")
    int setActive(long id, boolean active);
}
