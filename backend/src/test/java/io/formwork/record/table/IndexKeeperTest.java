package io.formwork.record.table;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class IndexKeeperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    IndexKeeper keeper;

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    @Inject
    DSLContext sql;

    @Inject
    Transactions transactions;

    @Test
    void onlyAQuestionThatTakesManyRowsGetsAnIndex() throws InterruptedException {
        FormDefinition small = filled(50);
        FormDefinition large = filled(6_000);

        wish(small);
        wish(large);

        List<String> wished = List.of(
                "deleted_at",
                large.field("status").column(),
                large.field("name").column());
        assertThat(awaited(large, wished)).contains(wished);
        // Wishes are granted one after the other, so the first was decided before.
        assertThat(indexes(small)).containsExactly(List.of("id"));
    }

    @Test
    void aRuleThatLeavesFewRowsLeadsAndEachOfItsAlternativesIsServed() throws InterruptedException {
        FormDefinition form = filled(6_000);
        FormField name = form.field("name");
        Condition mine = Condition.parse(Json.parse("""
                {"or": [{"field": "$createdBy", "op": "eq", "value": {"current": "user"}},
                        {"field": "status", "op": "in", "value": ["closed"]}]}"""), "");
        Query question = sql.select(FormTable.ID)
                .from(new FormTable(form).table())
                .where(FormTable.column(form.field("status"))
                        .eq("closed")
                        .or(DSL.field(DSL.name("created_by")).eq(-1L)))
                .and(DSL.field(DSL.name("deleted_at")).isNull())
                .orderBy(FormTable.column(name), FormTable.ID)
                .limit(51);

        keeper.wish(form, mine, new Condition.Always(), List.of(name), question);

        List<String> byState = List.of("deleted_at", form.field("status").column(), name.column());
        assertThat(awaited(form, byState))
                .contains(byState)
                .contains(List.of("deleted_at", "created_by", name.column()));
    }

    private FormDefinition filled(int rows) {
        var key = forms.published(aForm().with("name", "text").withChoice("status", "open", "closed"));
        records.createAll(
                Actor.system(),
                key,
                IntStream.range(0, rows)
                        .mapToObj(row -> Map.of("name", "name " + row % 97, "status", "open"))
                        .toList(),
                Cause.USER);
        return published.get(key);
    }

    private void wish(FormDefinition form) {
        FormField name = form.field("name");
        Condition open = Condition.parse(Json.parse("{\"field\":\"status\",\"op\":\"eq\",\"value\":\"open\"}"), "");
        Query question = sql.select(FormTable.ID)
                .from(new FormTable(form).table())
                .where(FormTable.column(form.field("status")).eq("open"))
                .and(DSL.field(DSL.name("deleted_at")).isNull())
                .orderBy(FormTable.column(name), FormTable.ID)
                .limit(51);
        keeper.wish(form, new Condition.Always(), open, List.of(name), question);
    }

    private Collection<List<String>> awaited(FormDefinition form, List<String> wished) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!indexes(form).contains(wished) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return indexes(form);
    }

    private Collection<List<String>> indexes(FormDefinition form) {
        return transactions.read(() -> new TableCatalog(sql).indexes(FormTable.nameOf(form.key())));
    }
}
