package io.formwork.workflow.store;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Reads and writes rows of the table of its entity. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface LogRepository extends CrudRepository<LogRow, Long> {

    List<LogRow> findByInstanceIdOrderById(long instanceId);
}
