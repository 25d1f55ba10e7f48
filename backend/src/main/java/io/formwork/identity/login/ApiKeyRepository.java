package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ApiKeyRepository extends CrudRepository<ApiKeyRow, Long> {

    List<ApiKeyRow> findByUserIdOrderByIdDesc(long userId);

    Optional<ApiKeyRow> findByKeyHash(String keyHash);

    @Query("UPDATE api_key SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
    void revoke(long id, LocalDateTime now);

    @Query("UPDATE api_key SET used_at = :used WHERE id = :id AND (used_at IS NULL OR used_at < :used)")
    void use(long id, LocalDateTime used);
}
