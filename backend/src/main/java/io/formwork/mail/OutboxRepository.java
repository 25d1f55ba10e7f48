package io.formwork.mail;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRepository extends CrudRepository<OutboxRow, Long> {

    /** The next letter, held until the end of the transaction; those that others hold or are still writing are passed over. */
    @Query("SELECT * FROM mail_outbox WHERE state = 'WAITING' AND due_at <= :now"
            + " AND (claimed_until IS NULL OR claimed_until < :now) ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED")
    Optional<OutboxRow> due(LocalDateTime now);

    @Query("UPDATE mail_outbox SET claim = :claim, claimed_until = :until WHERE id = :id")
    void claim(long id, String claim, LocalDateTime until);

    @Query(
            "UPDATE mail_outbox SET state = 'SENT', content = NULL, attempts = attempts + 1, done_at = :now, claim = NULL,"
                    + " claimed_until = NULL, failure = NULL, detail = NULL WHERE claim = :claim")
    void sent(String claim, LocalDateTime now);

    @Query("UPDATE mail_outbox SET attempts = attempts + 1, due_at = :due, claim = NULL, claimed_until = NULL,"
            + " failure = :failure, detail = :detail WHERE claim = :claim")
    void postpone(String claim, LocalDateTime due, String failure, String detail);

    @Query("UPDATE mail_outbox SET state = 'FAILED', content = :content, attempts = attempts + 1, done_at = :now,"
            + " claim = NULL, claimed_until = NULL, failure = :failure, detail = :detail WHERE claim = :claim")
    void giveUp(String claim, LocalDateTime now, @Nullable String content, String failure, String detail);

    @Query("UPDATE mail_outbox SET state = 'WAITING', attempts = 0, due_at = :now, done_at = NULL"
            + " WHERE id = :id AND content IS NOT NULL AND claim IS NULL AND state <> 'SENT'")
    int again(long id, LocalDateTime now);

    @Query("SELECT * FROM mail_outbox ORDER BY state = 'FAILED' DESC, state = 'WAITING' DESC, id DESC LIMIT :most")
    List<OutboxRow> newest(int most);

    long countByState(String state);

    @Query("DELETE FROM mail_outbox WHERE done_at < :before")
    void forget(LocalDateTime before);
}
