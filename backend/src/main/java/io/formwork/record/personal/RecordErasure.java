package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Messages;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import io.formwork.record.RecordWrite;
import io.formwork.record.table.FormTable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import tools.jackson.databind.node.ObjectNode;

/**
 * Erases one record in one transaction. It does not go the way of other writes on purpose: a required field may become empty, no
 * workflow starts, and nothing of what was there may stay in the history.
 */
@Singleton
public class RecordErasure {

    private final DSLContext sql;
    private final Transactions transactions;
    private final List<RecordTraces> traces;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final Messages messages;
    private final FormworkSettings settings;

    RecordErasure(
            DSLContext sql,
            Transactions transactions,
            List<RecordTraces> traces,
            TimeOrderedIds ids,
            Clock clock,
            Messages messages,
            FormworkSettings settings) {
        this.sql = sql;
        this.transactions = transactions;
        this.traces = traces;
        this.ids = ids;
        this.clock = clock;
        this.messages = messages;
        this.settings = settings;
    }

    /** Takes what is personal out of a record, its history and all that features keep about it. */
    public void erase(Actor actor, FormDefinition form, RecordId record) {
        transactions.write(() -> {
            // Files are found by what the record names, so they go before its values do.
            traces.forEach(trace -> trace.erase(form, record));
            empty(actor, form, record);
            forget(form, record);
        });
    }

    /** Takes all that was kept about a record, which its caller then removes; in the current transaction. */
    public void remove(FormDefinition form, RecordId record) {
        traces.forEach(trace -> trace.erase(form, record));
        sql.execute(
                "update change_log set before_image = '{}' where record_id = ? and app = ? and form = ?"
                        + " and before_image is not null",
                record.value(),
                form.key().app(),
                form.key().key());
    }

    private void empty(Actor actor, FormDefinition form, RecordId record) {
        List<FormField> fields = form.personalFields();
        if (fields.isEmpty()) {
            return;
        }
        String table = "`" + FormTable.nameOf(form.key()) + "`";
        List<Object> values = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (FormField field : fields) {
            settings.add("`" + field.column() + "` = ?");
            differences.add("not (`" + field.column() + "` <=> ?)");
            values.add(isTitle(form, field) ? mark(field, record) : null);
        }
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Object> arguments = new ArrayList<>(values);
        arguments.add(now);
        arguments.add(actor.id().value());
        arguments.add(record.value());
        arguments.addAll(values);
        int changed = sql.execute(
                "update " + table + " set " + String.join(", ", settings)
                        + ", version = version + 1, updated_at = ?, updated_by = ? where id = ? and ("
                        + String.join(" or ", differences) + ")",
                arguments.toArray());
        if (changed > 0) {
            note(actor, form, record, now);
        }
    }

    /** The change is on record, and whoever follows the changes learns of it; what was before is not. */
    private void note(Actor actor, FormDefinition form, RecordId record, LocalDateTime now) {
        sql.execute(
                "insert into change_log (id, app, form, record_id, version, operation, actor, cause_kind, cause_detail,"
                        + " cause_depth, before_image, at) select ?, ?, ?, id, version, ?, ?, ?, 'erased', 0, '{}', ? from `"
                        + FormTable.nameOf(form.key()) + "` where id = ?",
                ids.next(),
                form.key().app(),
                form.key().key(),
                RecordWrite.Operation.UPDATE.ordinal(),
                actor.id().value(),
                Cause.Kind.USER.ordinal(),
                now,
                record.value());
    }

    /** Takes the personal fields out of every before-image. */
    private void forget(FormDefinition form, RecordId record) {
        List<String> personal =
                form.personalFields().stream().map(FormField::id).collect(Collectors.toList());
        if (personal.isEmpty()) {
            return;
        }
        for (Record row : sql.resultQuery(
                        "select id, before_image from change_log where record_id = ? and app = ? and form = ?"
                                + " and before_image is not null for update",
                        record.value(),
                        form.key().app(),
                        form.key().key())
                .fetch()) {
            ObjectNode image = (ObjectNode) Json.parse(row.get(1, String.class));
            int before = image.size();
            image.remove(personal);
            if (image.size() < before) {
                sql.execute("update change_log set before_image = ? where id = ?", Json.write(image), row.get(0));
            }
        }
    }

    private static boolean isTitle(FormDefinition form, FormField field) {
        return form.titleField().filter(field::equals).isPresent()
                && field.type().namesRecords();
    }

    /** References go on leading here; the id keeps titles that must be unique apart. */
    private String mark(FormField field, RecordId record) {
        String words = messages.text(settings.language(), "personal.erased") + " " + record;
        return words.substring(0, Math.min(words.length(), field.intSetting("maxLength", words.length())));
    }
}
