package io.formwork.record.retention;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.time.LocalClock;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.record.comment.RecordCommentService;
import io.formwork.testing.TestClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false, startApplication = false)
class RetentionTest {

    @Inject
    RetentionService retention;

    @Inject
    RetentionRun nights;

    @Inject
    RetentionWork work;

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

    private FormBuilder shape;
    private Actor admin;
    private FormKey form;

    @BeforeEach
    void aFormAboutPeople() {
        admin = users.administrator();
        form = published(aForm().with("name", "text", RetentionTest::isPersonal)
                .with("state", "text")
                .with("closed", "date"));
    }

    @AfterEach
    void leave() {
        clock.reset();
        retention.list(admin).forEach(rule -> retention.delete(admin, rule.id()));
    }

    @Test
    void whatIsOldLosesItsPersonalDataAndNothingElseDoes() {
        RecordId old = clock.at(daysAgo(400), () -> record("Ada", "open"));
        clock.at(daysAgo(399), () -> records.update(admin, form, old, Map.of("name", "Ada Lovelace"), -1, Cause.USER));
        comments.add(admin, form, old, "Ada called", Set.of());
        RecordId young = record("Grace", "open");
        RetentionRule rule = on(draft("$createdAt", 12, RetentionDraft.Unit.MONTH, Condition.ALWAYS));

        nights.runDue();

        assertThat(value(old, "name")).asString().startsWith("已清除");
        assertThat(value(old, "state")).isEqualTo("open");
        assertThat(comments.list(admin, form, old)).isEmpty();
        assertThat(history(old)).doesNotContain("Ada");
        assertThat(value(young, "name")).isEqualTo("Grace");
        assertThat(of(rule).lastErased()).isEqualTo(1);
        assertThat(of(rule).lastRun()).isNotNull();
        assertThat(done()).containsExactly(1);
    }

    @Test
    void theDateOfTheFormAndTheConditionDecide() {
        RecordId met = record("Ada", "closed", local.today().minusDays(31).toString());
        RecordId open = record("Bob", "open", local.today().minusDays(31).toString());
        RecordId recent = record("Cleo", "closed", local.today().minusDays(30).toString());
        RecordId undated = record("Dan", "closed");
        on(draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.eq("state", "closed")));

        nights.runDue();

        assertThat(value(met, "name")).asString().startsWith("已清除");
        assertThat(List.of(value(open, "name"), value(recent, "name"), value(undated, "name")))
                .containsExactly("Bob", "Cleo", "Dan");
    }

    @Test
    void thePreviewTellsHowManyFromWhenToWhenAndWhich() {
        RecordId first = record("Ada", "x", "2020-03-01");
        record("Bob", "x", "2021-04-02");
        record("Cleo", "x", "2022-05-03");
        RetentionRule rule = retention.create(admin, draft(closed(), 2, RetentionDraft.Unit.MONTH, Condition.ALWAYS));

        RetentionPreview preview = retention.preview(admin, rule.id());

        assertThat(preview.records()).isEqualTo(3);
        assertThat(preview.oldest()).isEqualTo("2020-03-01");
        assertThat(preview.newest()).isEqualTo("2022-05-03");
        assertThat(preview.sample()).hasSize(3).first().isEqualTo(first);
        assertThat(value(first, "name")).isEqualTo("Ada");
        RetentionRule created =
                retention.create(admin, draft("$createdAt", 2, RetentionDraft.Unit.MONTH, Condition.ALWAYS));
        assertThat(retention.preview(admin, created.id()).oldest()).isNull();
        RecordId old = clock.at(daysAgo(90), () -> record("Dan", "x"));
        RetentionPreview dated = retention.preview(admin, created.id());
        assertThat(dated.sample()).containsExactly(old);
        assertThat(dated.oldest()).isEqualTo(local.today().minusDays(90));
    }

    @Test
    void noRuleErasesBeforeSomebodyHasSeenWhatItWould() {
        record("Ada", "x", "2020-03-01");
        RetentionRule rule = retention.create(admin, draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.ALWAYS));
        assertThatThrownBy(() -> retention.switchOn(admin, rule.id())).isInstanceOf(Conflict.class);
        retention.preview(admin, rule.id());
        retention.switchOn(admin, rule.id());

        RetentionRule other =
                retention.change(admin, rule.id(), draft(closed(), 20, RetentionDraft.Unit.DAY, Condition.ALWAYS));

        assertThat(other.active()).isFalse();
        assertThatThrownBy(() -> retention.switchOn(admin, rule.id())).isInstanceOf(Conflict.class);
        nights.runDue();
        assertThat(audited("retention.run")).isEmpty();
        assertThat(audited("retention.changed")).hasSize(3);
    }

    @Test
    void eachRuleIsCarriedOutOnceANight() {
        record("Ada", "x", "2020-03-01");
        on(draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.ALWAYS));

        nights.runDue();
        nights.runDue();
        clock.advance(Duration.ofDays(1));
        nights.runDue();

        assertThat(done()).containsExactly(1, 0);
    }

    @Test
    void onlyTheNightIsForIt() {
        record("Ada", "x", "2020-03-01");
        on(draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.ALWAYS));

        clock.at(today(LocalTime.of(12, 0)), () -> look());
        assertThat(audited("retention.run")).isEmpty();

        clock.at(today(LocalTime.of(3, 0)), () -> look());
        assertThat(done()).containsExactly(1);
    }

    @Test
    void whatThereWasNoTimeForIsDoneInTheNextNight() {
        for (int i = 0; i < 3; i++) {
            record("Ada " + i, "x", "2020-03-01");
        }
        RetentionRule rule = on(draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.ALWAYS));

        var tally = new RetentionWork.Tally();
        work.carryOut(Actor.system(), rule.draft(), clock.instant(), tally);
        assertThat(tally.done).isZero();
        nights.runDue();

        assertThat(done()).containsExactly(3);
    }

    @Test
    void whoIsWrittenInAgainIsErasedAgain() {
        RecordId record = record("Ada", "x", "2020-03-01");
        on(draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.ALWAYS));
        nights.runDue();
        records.update(admin, form, record, Map.of("name", "Ada again"), -1, Cause.USER);

        clock.advance(Duration.ofDays(1));
        nights.runDue();

        assertThat(value(record, "name")).asString().startsWith("已清除");
        assertThat(done()).containsExactly(1, 1);
    }

    @Test
    void whoIsWrittenAboutInACommentIsErasedAgain() {
        RecordId record = record("Ada", "x", "2020-03-01");
        on(draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.ALWAYS));
        nights.runDue();
        comments.add(admin, form, record, "this was Ada", Set.of());

        clock.advance(Duration.ofDays(1));
        nights.runDue();

        assertThat(comments.list(admin, form, record)).isEmpty();
        assertThat(done()).containsExactly(1, 1);
    }

    @Test
    void aRuleThatDoesNotFitItsFormAnyMoreErasesNothing() {
        RecordId record = record("Ada", "x", "2020-03-01");
        RetentionRule rule = on(draft(closed(), 30, RetentionDraft.Unit.DAY, Condition.eq("state", "x")));
        forms.published(shape.remove("state"));

        nights.runDue();

        assertThat(value(record, "name")).isEqualTo("Ada");
        assertThat(of(rule).failure()).isEqualTo("retention.unfit");
        assertThat(audited("retention.failed")).singleElement().asString().contains("\"done\":0");
    }

    @Test
    void aRuleMustFitItsForm() {
        FormKey plain = published(aForm().with("name", "text").with("closed", "date"));

        assertThatThrownBy(() -> retention.create(
                        admin, new RetentionDraft(plain, "$createdAt", 1, RetentionDraft.Unit.DAY, Condition.ALWAYS)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("/form");
        for (RetentionDraft wrong : List.of(
                draft("nothing", 1, RetentionDraft.Unit.DAY, Condition.ALWAYS),
                draft("$createdBy", 1, RetentionDraft.Unit.DAY, Condition.ALWAYS),
                draft("$createdAt", 0, RetentionDraft.Unit.DAY, Condition.ALWAYS),
                draft("$createdAt", 1, RetentionDraft.Unit.DAY, Condition.eq("gone", "x")))) {
            assertThatThrownBy(() -> retention.create(admin, wrong)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aRoleGivesTheRightInItsApp() {
        Actor officer = users.holding(form.app(), "{'grants': [], 'personal': true}");
        RetentionDraft draft = draft("$createdAt", 12, RetentionDraft.Unit.MONTH, Condition.ALWAYS);

        RetentionRule rule = retention.create(officer, draft);
        retention.preview(officer, rule.id());
        retention.switchOn(officer, rule.id());
        assertThat(retention.list(officer)).extracting(RetentionRule::active).containsExactly(true);
        assertThat(audited("retention.changed")).hasSize(2);
        retention.switchOff(officer, rule.id());
        retention.delete(officer, rule.id());
    }

    @Test
    void whoHasNotTheRightInTheAppFindsNoRuleThere() {
        Actor elsewhere = users.holding("elsewhere", "{'grants': [], 'personal': true}");
        RetentionDraft draft = draft("$createdAt", 1, RetentionDraft.Unit.DAY, Condition.ALWAYS);
        FormKey theirs = new FormKey("elsewhere", form.key());
        forms.publishedDocument(theirs, shape.document());
        RetentionDraft moving = new RetentionDraft(theirs, "$createdAt", 1, RetentionDraft.Unit.DAY, Condition.ALWAYS);
        long rule = retention.create(admin, draft).id();

        for (Actor person : List.of(users.somebody(), elsewhere)) {
            assertThat(retention.list(person)).isEmpty();
            for (Runnable each : List.<Runnable>of(
                    () -> retention.create(person, draft), () -> retention.change(person, rule, draft))) {
                assertThatThrownBy(each::run).isInstanceOf(Forbidden.class);
            }
            for (Runnable each : List.<Runnable>of(
                    () -> retention.preview(person, rule),
                    () -> retention.switchOn(person, rule),
                    () -> retention.switchOff(person, rule),
                    () -> retention.delete(person, rule))) {
                assertThatThrownBy(each::run).isInstanceOf(NotFound.class);
            }
        }
        assertThatThrownBy(() -> retention.change(elsewhere, rule, moving)).isInstanceOf(NotFound.class);
        assertThat(retention.list(admin)).extracting(RetentionRule::draft).containsExactly(draft);
    }

    private boolean look() {
        nights.look();
        return true;
    }

    private Instant today(LocalTime time) {
        return local.today()
                .plusDays(1)
                .atTime(time)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
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

    /** How many records were taken or erased in each night. */
    private List<Integer> done() {
        return audited("retention.run").stream()
                .map(words -> Json.parse(words).path("done").asInt())
                .toList();
    }

    private RetentionDraft draft(String field, int amount, RetentionDraft.Unit unit, Condition where) {
        return new RetentionDraft(form, field, amount, unit, where);
    }

    private RecordId record(String name, String state) {
        return records.create(admin, form, Map.of("name", name, "state", state), Cause.USER)
                .id();
    }

    private RecordId record(String name, String state, String closed) {
        return records.create(admin, form, Map.of("name", name, "state", state, "closed", closed), Cause.USER)
                .id();
    }

    private Object value(RecordId record, String field) {
        return records.get(admin, form, record).value(field);
    }

    private String history(RecordId record) {
        return String.join(
                " ",
                transactions.read(() -> sql.resultQuery(
                                "select coalesce(before_image, '') from change_log where record_id = ?", record.value())
                        .fetch(row -> row.get(0, String.class))));
    }

    private List<String> audited(String action) {
        return transactions.read(() -> sql.resultQuery(
                        "select coalesce(value_after, '') from audit_entry where action = ? and subject = ? and app = ?"
                                + " order by id",
                        action,
                        form.key(),
                        form.app())
                .fetch(row -> row.get(0, String.class)));
    }

    private String closed() {
        return published.get(form).field("closed").id();
    }

    private FormKey published(FormBuilder built) {
        shape = built;
        forms.publishedDocument(built.key(), built.document());
        return built.key();
    }

    private static void isPersonal(ObjectNode schema) {
        ((ObjectNode) schema.path("x-formwork")).put("personal", true);
    }
}
