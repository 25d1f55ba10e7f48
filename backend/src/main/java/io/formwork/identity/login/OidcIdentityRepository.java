package io.formwork.identity.login;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OidcIdentityRepository extends CrudRepository<OidcIdentityRow, Long> {

    Optional<OidcIdentityRow> findBySubjectHash(String subjectHash);

    boolean existsByUserId(long userId);
}
