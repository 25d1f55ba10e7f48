package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AttemptRepository extends CrudRepository<AttemptRow, String> {

    /** Counts one more, from one again where the first is long ago; trying on does not make the wait longer. */
    @Query("INSERT INTO login_attempt (attempt_key, attempts, first_at) VALUES (:key, 1, :now)"
            + " ON DUPLICATE KEY UPDATE attempts = IF(first_at < :forgotten, 1, LEAST(attempts, 1000000) + 1),"
            + " first_at = IF(first_at < :forgotten, :now, first_at)")
    void count(String key, LocalDateTime now, LocalDateTime forgotten);

    @Query("UPDATE login_attempt SET attempts = attempts - 1 WHERE attempt_key = :key AND attempts > 0")
    void takeBack(String key);

    @Query("DELETE FROM login_attempt WHERE first_at < :forgotten")
    void forget(LocalDateTime forgotten);
}
