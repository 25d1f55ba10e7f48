package io.formwork.record.write;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordWrite;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Writes the log of all changes, in the transaction of the change. It keeps what was before; what came after can be derived. */
@Singleton
class ChangeLog {

    private static final String INSERT = "insert into change_log (id, app, form, record_id, version, operation, actor,"
            + " cause_kind, cause_detail, cause_depth, before_image, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_DETAIL = 100;

    private final TimeOrderedIds ids;
    private final Clock clock;

    ChangeLog(TimeOrderedIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    void append(Connection connection, FormDefinition form, List<RecordWrite> writes, Actor actor, Cause cause)
            throws SQLException {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (RecordWrite write : writes) {
                FormRecord record = write.after();
                insert.setLong(1, ids.next());
                insert.setString(2, form.key().app());
                insert.setString(3, form.key().key());
                insert.setLong(4, record.id().value());
                insert.setInt(5, record.version());
                insert.setInt(6, write.operation().ordinal());
                insert.setLong(7, actor.id().value());
                insert.setInt(8, cause.kind().ordinal());
                insert.setString(9, shortened(cause.detail()));
                insert.setInt(10, cause.depth());
                if (write.before().isPresent()) {
                    insert.setString(11, Json.write(image(form, write.before().get(), record)));
                } else {
                    insert.setNull(11, Types.VARCHAR);
                }
                insert.setObject(12, now);
                if (writes.size() > 1) {
                    insert.addBatch();
                } else {
                    insert.executeUpdate();
                }
            }
            if (writes.size() > 1) {
                insert.executeBatch();
            }
        }
    }

    /** Changed fields by id with their values before; null where there was none. */
    private static ObjectNode image(FormDefinition form, FormRecord before, FormRecord after) {
        ObjectNode image = Json.object();
        for (FormField field : form.fields()) {
            Object old = before.value(field.name());
            if (!Objects.equals(old, after.value(field.name()))) {
                image.set(
                        field.id(), old == null ? Json.node(null) : field.type().toJson(old));
            }
        }
        return image;
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
