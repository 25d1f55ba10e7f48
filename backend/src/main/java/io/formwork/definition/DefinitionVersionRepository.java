package io.formwork.definition;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DefinitionVersionRepository extends CrudRepository<DefinitionVersionRow, Long> {

    Optional<DefinitionVersionRow> findByDefinitionIdAndVersion(long definitionId, int version);

    List<DefinitionVersionRow> findByDefinitionIdOrderByVersionDesc(long definitionId);

    Optional<Long> findMaxId();
}
