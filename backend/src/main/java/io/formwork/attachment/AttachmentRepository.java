package io.formwork.attachment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.transaction.annotation.Transactional;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

@Transactional
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttachmentRepository extends CrudRepository<AttachmentRow, String> {

    List<AttachmentRow> findByIdIn(Collection<String> ids);

    List<AttachmentRow> findByContentHashIn(Collection<String> hashes);

    List<AttachmentRow> findByAppAndFormAndRecordId(String app, String form, long recordId);

    /** Gives the file to a record if nobody did so before. */
    @Query("update attachment set record_id = :recordId where id = :id and record_id is null")
    int claim(String id, long recordId);

    @Query("delete from attachment where record_id is null and created_at < :before")
    int deleteUnclaimedBefore(LocalDateTime before);
}
