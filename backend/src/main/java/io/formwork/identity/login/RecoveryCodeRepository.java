package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RecoveryCodeRepository extends CrudRepository<RecoveryCodeRow, Long> {

    void deleteByUserId(long userId);

    @Query("SELECT COUNT(*) FROM recovery_code WHERE user_id = :userId AND used_at IS NULL")
    long countUnused(long userId);

    /** How many rows it changed: one for the first who brings a code, none for the second. */
    @Query("UPDATE recovery_code SET used_at = :now WHERE user_id = :userId AND code_hash = :codeHash"
            + " AND used_at IS NULL")
    long use(long userId, String codeHash, LocalDateTime now);
}
