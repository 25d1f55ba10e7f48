package io.formwork.survey.visit;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** That records came from visitors, and the code by which a visitor comes back; after an erasure none leads there. */
@Singleton
class AnswerTraces implements RecordTraces {

    private final AnswerRepository answers;
    private final Transactions transactions;

    AnswerTraces(AnswerRepository answers, Transactions transactions) {
        this.answers = answers;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public Set<String> tables() {
        return Set.of("public_answer");
    }

    @Override
    public long count(FormDefinition form, Collection<RecordId> records) {
        return records.stream().mapToLong(record -> count(form.key(), record)).sum();
    }

    @Override
    public JsonNode describe(FormKey form, RecordId record) {
        return Json.node(count(form, record));
    }

    @Override
    public void erase(FormDefinition form, RecordId record) {
        answers.forget(form.key().app(), record.value());
    }

    private long count(FormKey form, RecordId record) {
        return transactions.read(() -> answers.countKnown(form.app(), record.value()));
    }
}
