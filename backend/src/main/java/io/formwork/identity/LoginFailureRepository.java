package io.formwork.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LoginFailureRepository extends CrudRepository<LoginFailureRow, String> {

    /** Counts one more failure, from one again where the last is long ago. */
    @Query("INSERT INTO login_failure (login_key, failures, last_at) VALUES (:loginKey, 1, :now)"
            + " ON DUPLICATE KEY UPDATE failures = IF(last_at < :forgottenBefore, 1, failures + 1), last_at = :now")
    void count(String loginKey, LocalDateTime now, LocalDateTime forgottenBefore);
}
