package io.formwork.notification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDateTime;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface NotificationRepository extends CrudRepository<NotificationRow, Long> {

    @Query("select * from notification where recipient = :recipient order by id desc limit :most")
    List<NotificationRow> newest(long recipient, int most);

    @Query("select count(*) from notification where recipient = :recipient and read_at is null")
    long countUnread(long recipient);

    @Query("update notification set read_at = :at where recipient = :recipient and id = :id and read_at is null")
    void markRead(long recipient, long id, LocalDateTime at);

    @Query("update notification set read_at = :at where recipient = :recipient and read_at is null")
    void markAllRead(long recipient, LocalDateTime at);

    @Query("select count(*) from notification where link = :link")
    long countLeadingTo(String link);

    @Query("delete from notification where link = :link")
    void forgetLeadingTo(String link);

    /** Does nothing when the person was told on that occasion before. */
    @Query("insert into notification (id, recipient, kind, message_key, args, link, dedupe, created_at)"
            + " values (:id, :recipient, :kind, :messageKey, :args, :link, :dedupe, :createdAt)"
            + " on duplicate key update id = id")
    void put(NotificationRow row);
}
