package io.formwork.organisation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ExternalRepository extends CrudRepository<ExternalRow, Long> {

    List<ExternalRow> findByUserIdIn(Collection<Long> users);

    List<ExternalRow> findByStandsForIn(Collection<Long> records);
}
