package io.formwork.record.view;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Views in the table {@code record_view}; a person's layout is the view without a name. */
@Singleton
class JooqRecordViewService implements RecordViewService {

    private static final String LAYOUT = "";
    private static final int LONGEST_NAME = 100;

    private final DSLContext sql;
    private final TimeOrderedIds ids;
    private final Clock clock;

    JooqRecordViewService(DSLContext sql, TimeOrderedIds ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ViewSettings layout(Actor actor, FormKey form) {
        String settings = sql.resultQuery(
                        "select settings from record_view where app = ? and form = ? and owner = ? and name = ?",
                        form.app(),
                        form.key(),
                        actor.id().value(),
                        LAYOUT)
                .fetchOne(0, String.class);
        return settings == null ? ViewSettings.USUAL : ViewSettings.of(Json.parse(settings));
    }

    @Override
    @Transactional
    public void saveLayout(Actor actor, FormKey form, ViewSettings settings) {
        put(actor, form, LAYOUT, false, settings);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordView> list(Actor actor, FormKey form) {
        return sql.resultQuery(
                        "select id, owner, name, shared, settings from record_view where app = ? and form = ?"
                                + " and name <> ? and (owner = ? or shared) order by name, id",
                        form.app(),
                        form.key(),
                        LAYOUT,
                        actor.id().value())
                .fetch()
                .map(JooqRecordViewService::view);
    }

    @Override
    @Transactional
    public void save(Actor actor, FormKey form, String name, boolean shared, ViewSettings settings) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new Invalid(new Violation("/name", "length", "record.view.name", LONGEST_NAME));
        }
        put(actor, form, plain, shared, settings);
    }

    private void put(Actor actor, FormKey form, String name, boolean shared, ViewSettings settings) {
        sql.execute(
                "insert into record_view (id, app, form, owner, name, shared, settings, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on duplicate key update"
                        + " shared = values(shared), settings = values(settings), updated_at = values(updated_at)",
                ids.next(),
                form.app(),
                form.key(),
                actor.id().value(),
                name,
                shared,
                Json.write(settings.toJson()),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Override
    @Transactional
    public void delete(Actor actor, FormKey form, long view) {
        list(actor, form).stream()
                .filter(known -> known.id() == view)
                .filter(known -> !actor.admin() && !known.owner().equals(actor.id()))
                .findAny()
                .ifPresent(foreign -> {
                    throw new Forbidden("record.view.foreign", foreign.name());
                });
        sql.execute("delete from record_view where id = ? and app = ? and form = ?", view, form.app(), form.key());
    }

    private static RecordView view(Record row) {
        return new RecordView(
                row.get(0, Long.class),
                new UserId(row.get(1, Long.class)),
                row.get(2, String.class),
                row.get(3, Boolean.class),
                ViewSettings.of(Json.parse(row.get(4, String.class))));
    }
}
