package io.formwork.survey;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Transactional
@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicLinkRepository extends CrudRepository<PublicLinkRow, Long> {

    Optional<PublicLinkRow> findByTokenHash(String tokenHash);

    List<PublicLinkRow> findByAppAndSurveyOrderByIdDesc(String app, String survey);

    /** Leaves the counters alone, which move while somebody edits. */
    @Query("update public_link set label = :label, prefill = :prefill, expires_at = :expiresAt, max_answers ="
            + " :maxAnswers where id = :id")
    int change(long id, String label, String prefill, @Nullable LocalDateTime expiresAt, @Nullable Integer maxAnswers);

    @Query("update public_link set revoked_at = :at where id = :id and revoked_at is null")
    int revoke(long id, LocalDateTime at);

    /** Counts an answer unless the link was shut or used up meanwhile. */
    @Query("update public_link set answers = answers + 1, last_answer_at = :at where id = :id and revoked_at is null"
            + " and (expires_at is null or expires_at > :at) and (max_answers is null or answers < max_answers)")
    int countAnswer(long id, LocalDateTime at);

    @Query("update public_link set views = views + :views where id = :id")
    int countViews(long id, long views);
}
