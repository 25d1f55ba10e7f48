package io.formwork.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code mail_outbox}; times are UTC.
 *
 * @param content the letter, encrypted; gone once it is sent
 * @param dueAt when it is tried next
 * @param claim who tries it now, until the time beside it
 */
@MappedEntity("mail_outbox")
record OutboxRow(
        @Id long id,
        String kind,
        String address,
        String state,
        @Nullable String content,
        LocalDateTime createdAt,
        LocalDateTime dueAt,
        @Nullable LocalDateTime endsAt,
        int attempts,
        @Nullable String claim,
        @Nullable LocalDateTime claimedUntil,
        @Nullable LocalDateTime doneAt,
        @Nullable String failure,
        @Nullable String detail) {

    MailLine toLine() {
        return new MailLine(
                id,
                kind,
                address,
                MailLine.State.valueOf(state),
                createdAt.toInstant(ZoneOffset.UTC),
                dueAt.toInstant(ZoneOffset.UTC),
                attempts,
                failure == null ? null : MailFailure.messageKey(MailFailure.Kind.valueOf(failure)),
                detail,
                content != null);
    }
}
