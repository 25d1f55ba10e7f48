package io.formwork.survey.visit;

import io.formwork.identity.Actor;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.survey.PublicLinks;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer: the page it came from, the record, and the link's count, in one transaction. */
@Singleton
class AnswerStore {

    private static final int DUPLICATE = 1062;

    private final AnswerRepository rows;
    private final RecordService records;
    private final PublicLinks links;
    private final LookupCodes codes;
    private final TimeOrderedIds ids;
    private final Transactions transactions;
    private final Clock clock;

    AnswerStore(
            AnswerRepository rows,
            RecordService records,
            PublicLinks links,
            LookupCodes codes,
            TimeOrderedIds ids,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.records = records;
        this.links = links;
        this.codes = codes;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores an answer.
     *
     * @return false when the link takes none any more
     * @throws AnsweredAlready when this page's answer is stored already
     */
    boolean store(Visit visit, Actor visitor, IssuedPage page, String inputHash, Map<String, @Nullable Object> values) {
        try {
            transactions.write(() -> {
                AnswerRow row = insert(visit, page, inputHash);
                FormRecord record = records.create(
                        visitor,
                        visit.form().key(),
                        values,
                        Cause.of(Cause.Kind.PUBLIC, visit.link().label()));
                String number = visit.numberField()
                        .flatMap(field -> record.find(field.name()))
                        .map(String::valueOf)
                        .orElseGet(() -> record.id().toString());
                rows.complete(row.id(), record.id().value(), number);
                if (!links.countAnswer(visit.link())) {
                    throw new LinkUsedUp();
                }
            });
            return true;
        } catch (LinkUsedUp e) {
            return false;
        }
    }

    /** First, so that a second click waits here for the first one and then finds its answer. */
    private AnswerRow insert(Visit visit, IssuedPage page, String inputHash) {
        long id = ids.next();
        AnswerRow row = new AnswerRow(
                id,
                visit.link().id(),
                visit.survey().key().app(),
                visit.survey().key().key(),
                page.nonceHash(),
                inputHash,
                null,
                null,
                codes.stored(id, codes.of(page)),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        try {
            return rows.save(row);
        } catch (DataAccessException e) {
            if (isDuplicate(e)) {
                throw new AnsweredAlready(e);
            }
            throw e;
        }
    }

    private static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                return true;
            }
        }
        return false;
    }
}
