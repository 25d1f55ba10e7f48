package io.formwork.audit;

import io.formwork.identity.UserId;
import io.formwork.platform.web.Origin;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** The table {@code audit_entry}, and its rows in and out. */
final class AuditTable {

    static final Table<Record> ENTRY = DSL.table(DSL.name("audit_entry"));
    static final Field<Long> ID = number("id");
    static final Field<Long> SEQUENCE = number("sequence_number");
    static final Field<Long> AT = number("at_millis");
    static final Field<Long> ACTOR = number("actor_id");
    static final Field<String> LOGIN = text("actor_login");
    static final Field<String> ACTOR_NAME = text("actor_name");
    static final Field<String> ON_BEHALF = text("on_behalf");
    static final Field<String> WAY = text("way");
    static final Field<String> ADDRESS = text("address");
    static final Field<String> ACTION = text("action");
    static final Field<String> APP = text("app");
    static final Field<String> KIND = text("kind");
    static final Field<String> SUBJECT = text("subject");
    static final Field<String> NAME = text("name");
    static final Field<String> BEFORE = text("value_before");
    static final Field<String> AFTER = text("value_after");
    static final Field<String> SEAL = text("seal");
    static final Field<String> HASH = text("hash");

    static final List<Field<?>> ALL = List.of(
            ID,
            SEQUENCE,
            AT,
            ACTOR,
            LOGIN,
            ACTOR_NAME,
            ON_BEHALF,
            WAY,
            ADDRESS,
            ACTION,
            APP,
            KIND,
            SUBJECT,
            NAME,
            BEFORE,
            AFTER,
            SEAL,
            HASH);

    private AuditTable() {}

    static AuditRow row(Record row) {
        Long sequence = row.get(SEQUENCE);
        var entry = new AuditEntry(
                row.get(ID),
                sequence == null ? 0 : sequence,
                Instant.ofEpochMilli(row.get(AT)),
                new UserId(row.get(ACTOR)),
                row.get(LOGIN),
                row.get(ACTOR_NAME),
                row.get(ON_BEHALF),
                Origin.Way.valueOf(row.get(WAY)),
                row.get(ADDRESS),
                row.get(ACTION),
                row.get(APP),
                row.get(KIND),
                row.get(SUBJECT),
                row.get(NAME),
                row.get(BEFORE),
                row.get(AFTER));
        return new AuditRow(entry, row.get(SEAL), row.get(HASH));
    }

    /** The values of a row that has no place in the chain yet, in the order of all columns. */
    static @Nullable Object[] values(AuditEntry entry, String seal) {
        return new @Nullable Object[] {
            entry.id(),
            null,
            entry.at().toEpochMilli(),
            entry.actor().value(),
            entry.login(),
            entry.actorName(),
            entry.onBehalf(),
            entry.way().name(),
            entry.address(),
            entry.action(),
            entry.app(),
            entry.kind(),
            entry.subject(),
            entry.name(),
            entry.before(),
            entry.after(),
            seal,
            null
        };
    }

    private static Field<Long> number(String column) {
        return DSL.field(DSL.name(column), SQLDataType.BIGINT);
    }

    private static Field<String> text(String column) {
        return DSL.field(DSL.name(column), SQLDataType.VARCHAR);
    }
}
