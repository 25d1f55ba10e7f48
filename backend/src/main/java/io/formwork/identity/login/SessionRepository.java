package io.formwork.identity.login;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends CrudRepository<SessionRow, Long> {

    @Query("SELECT * FROM login_session WHERE user_id = :userId AND ended_at IS NULL AND ends_at > :now"
            + " ORDER BY seen_at DESC, id DESC")
    List<SessionRow> live(long userId, LocalDateTime now);

    @Query("SELECT COUNT(*) FROM login_session WHERE id = :id AND ended_at IS NULL AND ends_at > :now")
    long countLive(long id, LocalDateTime now);

    @Query("SELECT COUNT(*) FROM login_session s JOIN app_user u ON u.id = s.user_id"
            + " WHERE u.login = :login AND s.address = :address")
    long countByLoginAndAddress(String login, String address);

    @Query("UPDATE login_session SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
    void end(long id, LocalDateTime now);

    @Query("UPDATE login_session SET seen_at = :seen WHERE id = :id AND seen_at < :seen")
    void see(long id, LocalDateTime seen);

    @Query("DELETE FROM login_session WHERE ends_at < :before")
    void forget(LocalDateTime before);
}
