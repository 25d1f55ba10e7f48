package io.formwork.record.comment;

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

/** What was said about records: nobody can tell what of it is personal, so all of it goes. */
@Singleton
class CommentTraces implements RecordTraces {

    private final DSLContext sql;
    private final Transactions transactions;

    CommentTraces(DSLContext sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Set<String> tables() {
        return Set.of("record_comment");
    }

    @Override
    public long count(FormDefinition form, Collection<RecordId> records) {
        long count = 0;
        for (RecordId record : records) {
            count += sql.resultQuery(
                            "select count(*) from record_comment where record_id = ? and app = ? and form = ?",
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
            ArrayNode comments = Json.array();
            sql.resultQuery(
                            "select at, text from record_comment where record_id = ? and app = ? and form = ? order by id",
                            record.value(),
                            form.app(),
                            form.key())
                    .fetch()
                    .forEach(row -> comments.addObject()
                            .put("at", String.valueOf(row.get(0)))
                            .put("text", row.get(1, String.class)));
            return comments;
        });
    }

    @Override
    public void erase(FormDefinition form, RecordId record) {
        sql.execute(
                "delete from record_comment where record_id = ? and app = ? and form = ?",
                record.value(),
                form.key().app(),
                form.key().key());
    }
}
