package io.formwork.survey.visit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;
import java.util.Optional;

@Transactional
@JdbcRepository(dialect = Dialect.MYSQL)
interface AnswerRepository extends CrudRepository<AnswerRow, Long> {

    Optional<AnswerRow> findByLinkIdAndNonceHash(long linkId, String nonceHash);

    List<AnswerRow> findByAppAndSurveyAndNumber(String app, String survey, String number);

    @Query("select count(*) from public_answer where app = :app and record_id = :recordId")
    long countKnown(String app, long recordId);

    @Query("update public_answer set number = null, code_hash = '' where app = :app and record_id = :recordId")
    void forget(String app, long recordId);

    @Query("update public_answer set record_id = :recordId, number = :number where id = :id")
    int complete(long id, long recordId, String number);
}
