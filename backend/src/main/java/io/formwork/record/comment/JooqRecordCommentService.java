package io.formwork.record.comment;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Comments in the table {@code record_comment}. */
@Singleton
class JooqRecordCommentService implements RecordCommentService {

    private final DSLContext sql;
    private final RecordService records;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ApplicationEventPublisher<RecordCommented> events;

    JooqRecordCommentService(
            DSLContext sql,
            RecordService records,
            TimeOrderedIds ids,
            Clock clock,
            ApplicationEventPublisher<RecordCommented> events) {
        this.sql = sql;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordComment> list(Actor actor, FormKey form, RecordId record) {
        records.get(actor, form, record);
        return sql.resultQuery(
                        "select id, author, at, text from record_comment where record_id = ? and app = ? and form = ?"
                                + " order by id",
                        record.value(),
                        form.app(),
                        form.key())
                .fetch()
                .map(JooqRecordCommentService::comment);
    }

    @Override
    @Transactional
    public RecordComment add(Actor actor, FormKey form, RecordId record, String text, Set<UserId> mentioned) {
        records.get(actor, form, record);
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Invalid(new Violation("/text", "length", "record.comment.length", LONGEST));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        RecordComment comment = new RecordComment(ids.next(), actor.id(), now, words);
        sql.execute(
                "insert into record_comment (id, app, form, record_id, author, at, text) values (?, ?, ?, ?, ?, ?, ?)",
                comment.id(),
                form.app(),
                form.key(),
                record.value(),
                actor.id().value(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                words);
        events.publishEvent(new RecordCommented(form, record, comment, actor, mentioned));
        return comment;
    }

    @Override
    @Transactional
    public void delete(Actor actor, FormKey form, RecordId record, long comment) {
        RecordComment known = list(actor, form, record).stream()
                .filter(candidate -> candidate.id() == comment)
                .findFirst()
                .orElseThrow(() -> new NotFound("record.comment.unknown"));
        if (!actor.admin() && !known.author().equals(actor.id())) {
            throw new Forbidden("record.comment.foreign");
        }
        sql.execute("delete from record_comment where id = ?", comment);
    }

    private static RecordComment comment(Record row) {
        return new RecordComment(
                row.get(0, Long.class),
                new UserId(row.get(1, Long.class)),
                row.get(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.get(3, String.class));
    }
}
