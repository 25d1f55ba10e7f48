package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false)
class RecordServiceTest {

    private static final Actor CLERK = Actor.system();

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @Test
    void everyKindOfValueComesBackAsItWasGiven() {
        FormKey form = forms.published(aForm().with("name", "text")
                .with("notes", "long-text")
                .with("count", "integer")
                .with("amount", "money")
                .with("share", "percent")
                .withChoice("status", "open", "closed")
                .with("vip", "switch")
                .with("stars", "rating")
                .with("nps", "nps")
                .with("day", "date")
                .with("at", "date-time"));
        Map<String, Object> given = Map.ofEntries(
                Map.entry("name", "<script>alert(1)</script> 😀 𠮷"),
                Map.entry("notes", "行一\n行二 ${7*7} <#assign x=1> ' or 1=1 --"),
                Map.entry("count", 42L),
                Map.entry("amount", new BigDecimal("19.99")),
                Map.entry("share", new BigDecimal("12.5")),
                Map.entry("status", "open"),
                Map.entry("vip", true),
                Map.entry("stars", 4L),
                Map.entry("nps", 0L),
                Map.entry("day", LocalDate.of(2024, 2, 29)),
                Map.entry("at", Instant.parse("2026-03-01T10:20:30.123Z")));

        RecordId id = records.create(CLERK, form, given, Cause.USER).id();

        assertThat(records.get(CLERK, form, id).values()).containsExactlyInAnyOrderEntriesOf(given);
    }

    @Test
    void renamingAFieldKeepsItsValues() {
        var form = aForm().with("name", "text");
        FormKey key = forms.published(form);
        RecordId id =
                records.create(CLERK, key, Map.of("name", "Ada"), Cause.USER).id();

        forms.published(form.rename("name", "fullName"));

        assertThat(records.get(CLERK, key, id).value("fullName")).isEqualTo("Ada");
    }

    @Test
    void aFieldThatIsTakenOutAndBroughtBackStillHasItsData() {
        var form = aForm().with("name", "text").with("city", "text");
        FormKey key = forms.published(form);
        RecordId id = records.create(CLERK, key, Map.of("name", "Ada", "city", "London"), Cause.USER)
                .id();
        ObjectNode whole = form.document();

        forms.published(form.remove("city"));
        assertThat(records.get(CLERK, key, id).values()).containsOnlyKeys("name");
        forms.publishedDocument(key, whole);

        assertThat(records.get(CLERK, key, id).value("city")).isEqualTo("London");
    }

    @Test
    void twoPeopleSavingOneRecordAreToldWhoChangedWhat() {
        FormKey form = forms.published(aForm().with("name", "text").with("city", "text"));
        FormRecord seen = records.create(CLERK, form, Map.of("name", "Ada"), Cause.USER);
        records.update(CLERK, form, seen.id(), Map.of("city", "London"), seen.version(), Cause.USER);

        var conflict = catchThrowableOfType(
                Conflict.class,
                () -> records.update(CLERK, form, seen.id(), Map.of("name", "Eve"), seen.version(), Cause.USER));

        assertThat(conflict.messageKey()).isEqualTo("record.conflict.changed");
        assertThat(conflict.args()).last().isEqualTo(LocalizedText.of("city", "city"));
        assertThat(records.get(CLERK, form, seen.id()).value("name")).isEqualTo("Ada");
    }

    @Test
    void theHistoryTellsEachFieldBeforeAndAfter() {
        FormKey form = forms.published(aForm().with("name", "text").with("score", "nps"));
        FormRecord record = records.create(CLERK, form, Map.of("name", "Ada", "score", 3), Cause.USER);
        records.update(CLERK, form, record.id(), Map.of("score", 9), 1, Cause.USER);
        records.update(CLERK, form, record.id(), Map.of("name", ""), 2, Cause.REST);

        List<RecordChange> history = records.history(CLERK, form, record.id());

        assertThat(history).extracting(RecordChange::version).containsExactly(3, 2, 1);
        assertThat(history.get(0).before()).isEqualTo(Map.of("name", "Ada"));
        assertThat(history.get(0).after()).isEmpty();
        assertThat(history.get(1).before()).isEqualTo(Map.of("score", 3L));
        assertThat(history.get(1).after()).isEqualTo(Map.of("score", 9L));
        assertThat(history.get(2).after()).isEqualTo(Map.of("name", "Ada", "score", 3L));
    }

    @Test
    void aDeletedRecordIsGoneFromEveryView() {
        FormKey form = forms.published(aForm().with("name", "text"));
        RecordId id =
                records.create(CLERK, form, Map.of("name", "Ada"), Cause.USER).id();

        records.delete(CLERK, form, id, Cause.USER);

        assertThatThrownBy(() -> records.get(CLERK, form, id)).isInstanceOf(NotFound.class);
        assertThat(records.list(CLERK, RecordQuery.first(form, 10)).records()).isEmpty();
        assertThat(records.countExactly(CLERK, form, Condition.ALWAYS).value()).isZero();
    }

    @Test
    void aBatchWithOneBadRowStoresNothingAndNamesTheRow() {
        FormKey form = forms.published(aForm().with("score", "nps"));

        var invalid = catchThrowableOfType(
                Invalid.class,
                () -> records.createAll(CLERK, form, List.of(Map.of("score", 1), Map.of("score", 11)), Cause.REST));

        assertThat(invalid.violations()).extracting(Violation::pointer).containsExactly("/1/score");
        assertThat(records.countExactly(CLERK, form, Condition.ALWAYS).value()).isZero();
    }

    @Test
    void aRelationToARecordThatIsNotThereIsRefused() {
        FormKey customer = forms.published(aForm().with("name", "text"));
        FormKey order = forms.published(aForm().withRelation("customer", customer));
        RecordId ada = records.create(CLERK, customer, Map.of("name", "Ada"), Cause.USER)
                .id();

        records.create(CLERK, order, Map.of("customer", ada.toString()), Cause.USER);

        assertThatThrownBy(() -> records.create(CLERK, order, Map.of("customer", "123"), Cause.USER))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::rule)
                                .containsExactly("relation"));
    }

    @Test
    void pagesByKeyShowEveryRecordOnceWhateverTheOrder() {
        FormKey form =
                forms.published(aForm().withChoice("status", "a", "b", "c").with("score", "nps"));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 137; i++) {
            rows.add(
                    i % 7 == 0
                            ? Map.of("status", "abc".substring(i % 3, i % 3 + 1))
                            : Map.of("status", "a", "score", i % 11));
        }
        records.createAll(CLERK, form, rows, Cause.REST);

        for (RecordSort[] order : new RecordSort[][] {
            {},
            {RecordSort.ascending("score")},
            {RecordSort.descending("score")},
            {RecordSort.ascending("status"), RecordSort.descending("score")},
            {RecordSort.descending("score"), RecordSort.ascending("$createdAt")}
        }) {
            var query = RecordQuery.first(form, 10).sortedBy(order);
            List<RecordId> offset = records
                    .list(CLERK, new RecordQuery(form, Condition.ALWAYS, List.of(order), null, 0, 200))
                    .records()
                    .stream()
                    .map(FormRecord::id)
                    .toList();
            List<RecordId> keyed = new ArrayList<>();
            RecordPage page = records.list(CLERK, query);
            keyed.addAll(page.records().stream().map(FormRecord::id).toList());
            while (page.next().isPresent()) {
                page = records.list(CLERK, query.after(page.next().get()));
                keyed.addAll(page.records().stream().map(FormRecord::id).toList());
            }
            assertThat(keyed).isEqualTo(offset).hasSize(137).doesNotHaveDuplicates();
        }
    }

    @Test
    void aDeepOffsetShowsTheSameRowsAsTheKey() {
        FormKey form = forms.published(aForm().with("score", "integer"));
        records.createAll(
                CLERK,
                form,
                IntStream.range(0, 400).mapToObj(i -> Map.of("score", i)).toList(),
                Cause.REST);

        var page = records.list(
                CLERK, new RecordQuery(form, Condition.ALWAYS, List.of(RecordSort.ascending("score")), null, 300, 5));

        assertThat(page.records())
                .extracting(record -> record.value("score"))
                .containsExactly(300L, 301L, 302L, 303L, 304L);
    }

    @Test
    void aForeignCursorIsRefused() {
        FormKey form = forms.published(aForm().with("score", "integer"));

        assertThatThrownBy(() -> records.list(CLERK, RecordQuery.first(form, 5).after("bm9wZQ")))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::rule)
                                .containsExactly("cursor"));
    }

    @Test
    void numbersAreGivenOnceEvenToManyAtATime() throws Exception {
        FormKey form = forms.published(aForm().with(
                        "number",
                        "auto-number",
                        schema -> ((ObjectNode) schema.path(FormField.EXTRAS)).put("format", "N-{0000}")));
        Set<Object> numbers = new HashSet<>();

        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> writers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                writers.add(
                        () -> records.create(CLERK, form, Map.of(), Cause.REST).value("number"));
            }
            for (Future<Object> number : pool.invokeAll(writers)) {
                numbers.add(number.get());
            }
        }

        assertThat(numbers).hasSize(200);
    }

    @Test
    void conditionsGiveTheSameRowsInMemoryAndInTheDatabase() {
        var builder = aForm().with("name", "text")
                .withChoice("status", "open", "closed")
                .with("score", "integer")
                .with("day", "date");
        FormKey form = forms.published(builder);
        var random = new java.util.Random(20_260_301);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(RandomConditions.row(random));
        }
        records.createAll(CLERK, form, rows, Cause.REST);
        List<FormRecord> all =
                records.list(CLERK, RecordQuery.first(form, 1000)).records();

        for (int i = 0; i < 400; i++) {
            Condition condition = RandomConditions.condition(random, 3);
            var expected = RandomConditions.matching(builder.definition(), condition, all);
            var found = records.list(CLERK, RecordQuery.first(form, 1000).where(condition)).records().stream()
                    .map(FormRecord::id)
                    .toList();
            assertThat(found).as(Json.write(condition.toJson())).isEqualTo(expected);
            assertThat(Condition.parse(condition.toJson()).toJson()).isEqualTo(condition.toJson());
        }
    }
}
