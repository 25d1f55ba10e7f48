package io.formwork.survey.visit;

import io.formwork.access.Action;
import io.formwork.access.FormPass;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionPredicate;
import io.formwork.form.type.ReadContext;
import io.formwork.identity.Actor;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordContexts;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.survey.SurveyStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Shows a case to the one who has its number and code, and takes his confirmation. Nothing else of it leaves. */
@Singleton
public class CaseLookup {

    private static final int MOST_FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int LONGEST_NUMBER = 190;

    private final AnswerRepository rows;
    private final LookupCodes codes;
    private final RecordService records;
    private final RecordContexts contexts;
    private final Attempts failures;

    CaseLookup(AnswerRepository rows, LookupCodes codes, RecordService records, RecordContexts contexts, Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.records = records;
        this.contexts = contexts;
        this.failures = new Attempts(clock, MOST_FAILURES, WINDOW);
    }

    /** What a look-up gave. */
    public sealed interface Found {

        record Case(CaseStatus status) implements Found {}

        /** Number and code do not belong together; which of both is wrong is not told. */
        record Nothing() implements Found {}

        record TooManyAttempts() implements Found {}
    }

    /** @param client tells visitors apart by where they come from */
    public Found find(Visit visit, String number, String code, String client) {
        Optional<SurveyStatus> shown = visit.survey().status();
        if (shown.isEmpty()) {
            return new Found.Nothing();
        }
        String byNumber = visit.survey().key() + " " + number;
        String byClient = visit.link().id() + " " + client;
        if (!failures.open(byClient) || !failures.open(byNumber)) {
            return new Found.TooManyAttempts();
        }
        Optional<AnswerRow> row = match(visit, number.strip(), code);
        if (row.isEmpty()) {
            failures.note(byClient);
            failures.note(byNumber);
            return new Found.Nothing();
        }
        try {
            return new Found.Case(status(visit, shown.get(), row.get()));
        } catch (NotFound e) {
            return new Found.Nothing();
        }
    }

    private Optional<AnswerRow> match(Visit visit, String number, String code) {
        if (number.isEmpty() || number.length() > LONGEST_NUMBER || code.isBlank()) {
            return Optional.empty();
        }
        var key = visit.survey().key();
        return rows.findByAppAndSurveyAndNumber(key.app(), key.key(), number).stream()
                .filter(row -> codes.matches(row, code))
                .findFirst();
    }

    private CaseStatus status(Visit visit, SurveyStatus shown, AnswerRow row) {
        RecordId id = new RecordId(Objects.requireNonNull(row.recordId()));
        FormRecord record = records.get(visitor(visit, shown, id), visit.form().key(), id);
        List<FormField> fields = shown.fields().stream()
                .flatMap(name -> visit.form().find(name).stream())
                .toList();
        Optional<CaseStatus.Question> question = shown.confirm()
                .filter(confirm -> open(visit, confirm, record))
                .flatMap(confirm ->
                        visit.form().find(confirm.field()).map(field -> new CaseStatus.Question(confirm, field)));
        return new CaseStatus(String.valueOf(row.number()), record, fields, question);
    }

    private boolean open(Visit visit, SurveyStatus.Confirmation confirm, FormRecord record) {
        var context = contexts.of(Actor.visitor(visit.language()));
        return new ConditionPredicate(visit.form(), context).test(confirm.when(), record.allValues());
    }

    /**
     * Writes the visitor's answer into the one field that is meant for it.
     *
     * @throws NotFound when nothing is asked, or not with this answer
     */
    public void confirm(Visit visit, CaseStatus status, String answer) {
        CaseStatus.Question question = status.question()
                .filter(open -> open.confirmation().answers(open.field()).contains(answer))
                .orElseThrow(() -> new NotFound("survey.status.no-question"));
        FormField field = question.field();
        Object value = Json.value(field.type()
                .read(field, answer, new ReadContext(contexts.of(Actor.system()).zone())));
        records.update(
                visitor(
                        visit,
                        visit.survey().status().orElseThrow(),
                        status.record().id()),
                visit.form().key(),
                status.record().id(),
                Map.of(field.name(), Objects.requireNonNull(value)),
                status.record().version(),
                Cause.of(Cause.Kind.PUBLIC, visit.link().label()));
    }

    /** May see the shown fields of this record, those by which the question is decided, and write the confirmation. */
    private static Actor visitor(Visit visit, SurveyStatus shown, RecordId id) {
        Set<String> reads = new HashSet<>(shown.fields());
        List<String> edits = new ArrayList<>();
        shown.confirm().ifPresent(confirm -> {
            reads.addAll(confirm.when().fields());
            edits.add(confirm.field());
        });
        return Actor.visitor(
                visit.language(),
                new FormPass(
                        "case:" + id,
                        visit.form().key(),
                        Set.of(Action.SEE, Action.EDIT),
                        Condition.eq("$id", id.toString()),
                        reads,
                        Set.copyOf(edits)));
    }
}
