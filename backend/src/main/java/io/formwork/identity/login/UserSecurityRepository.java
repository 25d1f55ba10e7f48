package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserSecurityRepository extends GenericRepository<UserSecurityRow, Long> {

    Optional<UserSecurityRow> findByUserId(long userId);

    @Query("INSERT INTO user_security (user_id, password_temporary, totp_secret, totp_confirmed, totp_last_step)"
            + " VALUES (:userId, :temporary, NULL, FALSE, 0) ON DUPLICATE KEY UPDATE password_temporary = :temporary")
    void setTemporary(long userId, boolean temporary);

    @Query("INSERT INTO user_security (user_id, password_temporary, totp_secret, totp_confirmed, totp_last_step)"
            + " VALUES (:userId, FALSE, :secret, FALSE, 0)"
            + " ON DUPLICATE KEY UPDATE totp_secret = :secret, totp_confirmed = FALSE, totp_last_step = 0")
    void offer(long userId, String secret);

    @Query("UPDATE user_security SET totp_confirmed = TRUE WHERE user_id = :userId")
    void confirm(long userId);

    @Query("UPDATE user_security SET totp_secret = NULL, totp_confirmed = FALSE, totp_last_step = 0"
            + " WHERE user_id = :userId")
    void remove(long userId);

    /** How many rows it changed: one for the first who brings a code of that step, none for the second. */
    @Query("UPDATE user_security SET totp_last_step = :step WHERE user_id = :userId AND totp_last_step < :step")
    long use(long userId, long step);
}
