package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What records were before. */
@Singleton
class HistoryTraces implements RecordTraces {

    private final DSLContext sql;
    private final Transactions transactions;

    HistoryTraces(DSLContext sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Set<String> tables() {
        return Set.of("change_log", "erasure", "retention_mark");
    }

    @Override
    public long count(FormDefinition form, Collection<RecordId> records) {
        long count = 0;
        for (RecordId record : records) {
            count += sql.resultQuery(
                            "select count(*) from change_log where record_id = ? and app = ? and form = ?",
                            record.value(),
                            form.key().app(),
                            form.key().key())
                    .fetchSingle()
                    .get(0, Long.class);
        }
        return count;
    }

    @Override
    public JsonNode describe(FormKey form, RecordId record) {
        return transactions.read(() -> {
            ArrayNode changes = Json.array();
            sql.resultQuery(
                            "select at, version, before_image from change_log where record_id = ? and app = ? and form = ?"
                                    + " order by id",
                            record.value(),
                            form.app(),
                            form.key())
                    .fetch()
                    .forEach(row -> {
                        var change = changes.addObject()
                                .put("at", String.valueOf(row.get(0)))
                                .put("version", row.get(1, Integer.class));
                        String before = row.get(2, String.class);
                        if (before != null) {
                            change.set("before", Json.parse(before));
                        }
                    });
            return changes;
        });
    }

    /** The records themselves and their history are erased together. */
    @Override
    public void erase(FormDefinition form, RecordId record) {
        // RecordErasure does.
    }
}
