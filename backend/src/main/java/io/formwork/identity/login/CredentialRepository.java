package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CredentialRepository extends GenericRepository<CredentialRow, Long> {

    Optional<CredentialRow> findByLogin(String login);

    Optional<CredentialRow> findById(long id);

    List<CredentialRow> findByEmail(String email);

    /** The same password under other parameters; what was given out for it stays good. */
    @Query("UPDATE app_user SET password_hash = :hash WHERE id = :id AND password_hash = :before")
    void rehash(long id, String before, String hash);
}
