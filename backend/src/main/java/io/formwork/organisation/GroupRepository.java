package io.formwork.organisation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GroupRepository extends CrudRepository<GroupRow, Long> {

    Optional<GroupRow> findByName(String name);

    List<GroupRow> findAllOrderByName();
}
