package io.formwork.record.retention;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.time.LocalClock;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.record.table.FormTable;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that take whole records; none of these forms has a field that is marked as personal. */
@MicronautTest(transactional = false, startApplication = false)
class RetentionRemovalTest {

    @Inject
    RetentionService retention;

    @Inject
    RetentionRun nights;

    @Inject
    RecordService records;

    @Inject
    RecordCommentService comments;

    @Inject
    TestForms forms;

    @Inject
    PublishedForms published;

    @Inject
    TestUsers users;

    @Inject
    TestClock clock;

    @Inject
    LocalClock local;

    @Inject
    Transactions transactions;

    @Inject
    DSLContext sql;

    private Actor admin;
    private FormKey form;

    @BeforeEach
    void aFormWithADate() {
        admin = users.administrator();
        form = forms.published(
                aForm().with("name", "text").with("state", "text").with("closed", "date"));
    }

    @AfterEach
    void leave() {
        clock.reset();
        retention.list(admin).forEach(rule -> retention.delete(admin, rule.id()));
    }

    @Test
    void recordsGoIntoTheBinAsIfSomebodyHadDeletedThem() {
        RecordId old = record("Ada", "x", "2020-03-01");
        RecordId young = record("Bob", "x", local.today().toString());
        RetentionRule rule = on(taking(RetentionDraft.Effect.BIN));

        nights.runDue();
        clock.advance(Duration.ofDays(1));
        nights.runDue();

        assertThat(records.find(admin, form, old)).isEmpty();
        assertThat(records.find(admin, form, young)).isPresent();
        assertThat(records.restore(admin, form, old, Cause.USER).value("name")).isEqualTo("Ada");
        assertThat(done()).containsExactly(1, 0);
        assertThat(of(rule).lastKept()).isZero();
    }

    @Test
    void recordsAreGoneForGoodAlsoFromTheBinWithAllThatWasKeptAboutThem() {
        RecordId old = record("Ada", "x", "2020-03-01");
        records.update(admin, form, old, Map.of("name", "Ada Lovelace"), -1, Cause.USER);
        comments.add(admin, form, old, "Ada called", Set.of());
        RecordId binned = record("Bob", "x", "2020-03-01");
        records.delete(admin, form, binned, Cause.USER);
        on(taking(RetentionDraft.Effect.REMOVE));

        nights.runDue();

        assertThat(records.find(admin, form, old)).isEmpty();
        assertThat(rows()).isZero();
        for (RecordId gone : List.of(old, binned)) {
            assertThat(history(gone)).doesNotContain("Ada", "Bob");
            assertThatThrownBy(() -> records.restore(admin, form, gone, Cause.USER))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(count("select count(*) from record_comment where record_id = ?", old))
                .isZero();
        assertThat(done()).containsExactly(2);
    }

    @Test
    void whatOthersPointToIsLeftAloneUntilTheyGo() {
        RecordId customer = record("Ada", "x", "2020-03-01");
        FormKey orders = forms.published(aForm().withRelation("customer", form));
        RecordId order = records.create(admin, orders, Map.of("customer", customer.toString()), Cause.USER)
                .id();
        record("Bob", "x", "2020-03-01");
        RetentionRule rule = retention.create(admin, taking(RetentionDraft.Effect.REMOVE));
        RetentionPreview preview = retention.preview(admin, rule.id());
        retention.switchOn(admin, rule.id());

        nights.runDue();
        long kept = of(rule).lastKept();
        records.delete(admin, orders, order, Cause.USER);
        clock.advance(Duration.ofDays(1));
        nights.runDue();

        assertThat(preview.records()).isEqualTo(2);
        assertThat(preview.kept()).isEqualTo(1);
        assertThat(kept).isEqualTo(1);
        assertThat(done()).containsExactly(1, 1);
        assertThat(rows()).isZero();
    }

    private RetentionRule on(RetentionDraft draft) {
        RetentionRule rule = retention.create(admin, draft);
        retention.preview(admin, rule.id());
        retention.switchOn(admin, rule.id());
        return rule;
    }

    private RetentionRule of(RetentionRule rule) {
        return retention.list(admin).stream()
                .filter(each -> each.id() == rule.id())
                .findFirst()
                .orElseThrow();
    }

    private RetentionDraft taking(RetentionDraft.Effect effect) {
        String closed = RetentionChecks.reference(published.get(form).field("closed"));
        return new RetentionDraft(form, closed, 30, RetentionDraft.Unit.DAY, Condition.ALWAYS, effect);
    }

    private RecordId record(String name, String state, String closed) {
        return records.create(admin, form, Map.of("name", name, "state", state, "closed", closed), Cause.USER)
                .id();
    }

    private List<Integer> done() {
        return transactions.read(() -> sql.resultQuery(
                        "select value_after from audit_entry where action = 'retention.run' and subject = ? and app = ?"
                                + " order by id",
                        form.key(),
                        form.app())
                .fetch(row -> Json.parse(row.get(0, String.class)).path("done").asInt()));
    }

    private String history(RecordId record) {
        return String.join(
                " ",
                transactions.read(() -> sql.resultQuery(
                                "select coalesce(before_image, '') from change_log where record_id = ?", record.value())
                        .fetch(row -> row.get(0, String.class))));
    }

    private long rows() {
        return count("select count(*) from `" + FormTable.nameOf(form) + "` where 0 < ?", new RecordId(1));
    }

    private long count(String query, RecordId record) {
        return transactions.read(
                () -> sql.resultQuery(query, record.value()).fetchSingle().get(0, Long.class));
    }
}
