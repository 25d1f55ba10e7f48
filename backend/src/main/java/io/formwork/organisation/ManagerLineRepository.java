package io.formwork.organisation;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ManagerLineRepository extends CrudRepository<ManagerLineRow, Long> {

    List<ManagerLineRow> findByManagerIdOrderByUserId(long manager);
}
