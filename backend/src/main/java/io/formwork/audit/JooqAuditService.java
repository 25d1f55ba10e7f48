package io.formwork.audit;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.sql.Transactions;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

@Singleton
class JooqAuditService implements AuditService {

    private static final int LARGEST_PAGE = 500;

    private final DSLContext sql;
    private final Transactions transactions;
    private final AuditWalk walk;
    private final AuditExport export;
    private final ApplicationEventPublisher<Audited> events;

    JooqAuditService(
            DSLContext sql,
            Transactions transactions,
            AuditProofs proofs,
            AuditAnchor anchor,
            AuditExport export,
            ApplicationEventPublisher<Audited> events) {
        this.sql = sql;
        this.transactions = transactions;
        this.walk = new AuditWalk(sql, transactions::read, proofs, anchor);
        this.export = export;
        this.events = events;
    }

    @Override
    public AuditPage list(Actor actor, AuditFilter filter, @Nullable String after, int limit) {
        requireAdmin(actor);
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        Condition wanted = condition(filter).and(after == null ? DSL.noCondition() : behind(after));
        List<AuditEntry> found = transactions.read(() -> sql.select(AuditTable.ALL)
                .from(AuditTable.ENTRY)
                .where(wanted)
                .orderBy(AuditTable.AT.desc(), AuditTable.ID.desc())
                .limit(size + 1)
                .fetch(row -> AuditTable.row(row).entry()));
        boolean more = found.size() > size;
        List<AuditEntry> page = more ? found.subList(0, size) : found;
        return new AuditPage(page, more ? cursor(page.getLast()) : null);
    }

    @Override
    public AuditEntry get(Actor actor, long id) {
        requireAdmin(actor);
        return transactions.read(() -> sql.select(AuditTable.ALL)
                .from(AuditTable.ENTRY)
                .where(AuditTable.ID.eq(id))
                .fetchOptional(row -> AuditTable.row(row).entry())
                .orElseThrow(() -> new NotFound("audit.unknown", String.valueOf(id))));
    }

    @Override
    public long export(Actor actor, AuditFilter filter, AuditFormat format, OutputStream out) throws IOException {
        requireAdmin(actor);
        events.publishEvent(Audited.of(actor, "audit.exported", "audit", "audit", ""));
        long count = 0;
        try (var file = export.open(format, actor.language(), out)) {
            @Nullable String after = null;
            do {
                AuditPage page = list(actor, filter, after, LARGEST_PAGE);
                for (AuditEntry entry : page.entries()) {
                    file.write(entry);
                    count++;
                }
                after = page.next();
            } while (after != null);
        }
        return count;
    }

    @Override
    public AuditCheck check(Actor actor) {
        requireAdmin(actor);
        return walk.run();
    }

    private static Condition condition(AuditFilter filter) {
        List<Condition> all = new ArrayList<>();
        if (filter.from() != null) {
            all.add(AuditTable.AT.ge(filter.from().toEpochMilli()));
        }
        if (filter.to() != null) {
            all.add(AuditTable.AT.lt(filter.to().toEpochMilli()));
        }
        if (filter.login() != null) {
            all.add(AuditTable.LOGIN.eq(filter.login()));
        }
        if (filter.action() != null) {
            all.add(AuditTable.ACTION.eq(filter.action()));
        }
        if (filter.app() != null) {
            all.add(AuditTable.APP.eq(filter.app()));
        }
        if (filter.subject() != null) {
            all.add(AuditTable.SUBJECT.eq(filter.subject()));
        }
        if (filter.text() != null) {
            all.add(holds(filter.text()));
        }
        return DSL.and(all);
    }

    private static Condition holds(String text) {
        Condition found = AuditTable.ACTOR_NAME
                .contains(text)
                .or(AuditTable.LOGIN.contains(text))
                .or(AuditTable.SUBJECT.contains(text))
                .or(AuditTable.NAME.contains(text))
                .or(AuditTable.BEFORE.contains(text))
                .or(AuditTable.AFTER.contains(text));
        // A column of ASCII cannot be compared with anything else.
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(text);
        return ascii ? found.or(AuditTable.ADDRESS.contains(text)) : found;
    }

    private static String cursor(AuditEntry last) {
        return last.at().toEpochMilli() + "-" + last.id();
    }

    private static Condition behind(String cursor) {
        try {
            int middle = cursor.indexOf('-');
            long at = Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, middle)))
                    .toEpochMilli();
            long id = Long.parseLong(cursor.substring(middle + 1));
            return AuditTable.AT.le(at).and(AuditTable.AT.lt(at).or(AuditTable.ID.lt(id)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Invalid(new Violation("/after", "cursor", "audit.cursor"));
        }
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }
}
