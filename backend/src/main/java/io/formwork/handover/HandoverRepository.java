package io.formwork.handover;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HandoverRepository extends CrudRepository<HandoverRow, Long> {

    Optional<HandoverRow> findByIdForUpdate(long id);

    @Query("SELECT * FROM handover WHERE leaver_id = :leaver AND ended_at IS NULL ORDER BY id LIMIT 1")
    Optional<HandoverRow> unfinished(long leaver);

    @Query("SELECT * FROM handover WHERE leaver_id = :leaver ORDER BY id DESC LIMIT 1")
    Optional<HandoverRow> last(long leaver);
}
