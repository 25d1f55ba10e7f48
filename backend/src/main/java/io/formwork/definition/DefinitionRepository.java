package io.formwork.definition;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DefinitionRepository extends CrudRepository<DefinitionRow, Long> {

    Optional<DefinitionRow> findByAppAndKindAndDefKey(String app, String kind, String defKey);

    Optional<DefinitionRow> findByAppAndKindAndDefKeyForUpdate(String app, String kind, String defKey);

    List<DefinitionRow> findByAppAndKindOrderByDefKey(String app, String kind);

    List<DefinitionRow> findByApp(String app);

    List<DefinitionRow> findByPublishedVersionGreaterThan(int version);
}
