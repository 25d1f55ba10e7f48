package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PasswordResetRepository extends CrudRepository<PasswordResetRow, Long> {

    /** What a link opens: nothing once it was used, is too old, or password, address or account are others now. */
    @Query("SELECT r.* FROM password_reset r JOIN app_user u ON u.id = r.user_id WHERE r.token_hash = :hash"
            + " AND r.used_at IS NULL AND r.ends_at > :now AND u.active AND u.email = r.email"
            + " AND u.credential_version = r.credential_version")
    Optional<PasswordResetRow> open(String hash, LocalDateTime now);

    @Query("UPDATE password_reset SET used_at = :now WHERE id = :id AND used_at IS NULL")
    int use(long id, LocalDateTime now);

    @Query("UPDATE password_reset SET ends_at = :now WHERE user_id = :userId AND ends_at > :now AND used_at IS NULL")
    void end(long userId, LocalDateTime now);

    @Query("SELECT COUNT(*) FROM password_reset WHERE user_id = :userId AND created_at > :since")
    long countSince(long userId, LocalDateTime since);

    @Query("SELECT COUNT(*) FROM app_user WHERE id = :userId AND password_hash IS NULL")
    long countWithoutPassword(long userId);

    /** The newest of each who has no password; one to an address that is not the person's any more ended at once. */
    @Query("SELECT r.id, r.user_id, r.token_hash, r.email, r.credential_version, r.created_at,"
            + " CASE WHEN u.active AND u.email = r.email AND u.credential_version = r.credential_version"
            + " THEN r.ends_at ELSE r.created_at END AS ends_at, r.used_at"
            + " FROM password_reset r JOIN app_user u ON u.id = r.user_id"
            + " WHERE r.user_id IN (:users) AND u.password_hash IS NULL"
            + " AND r.id = (SELECT MAX(n.id) FROM password_reset n WHERE n.user_id = r.user_id)")
    List<PasswordResetRow> invitations(List<Long> users);

    @Query("DELETE FROM password_reset WHERE ends_at < :before")
    void forget(LocalDateTime before);
}
