package io.formwork.organisation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PositionRepository extends CrudRepository<PositionRow, Long> {

    Optional<PositionRow> findByName(String name);

    List<PositionRow> findByIdIn(Collection<Long> ids);

    List<PositionRow> findAllOrderByName();
}
