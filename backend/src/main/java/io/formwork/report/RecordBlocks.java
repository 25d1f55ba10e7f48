package io.formwork.report;

import io.formwork.access.AccessService;
import io.formwork.access.FieldRight;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.form.type.FormatContext;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Shows records in a report, as cards or as rows. */
@Singleton
class RecordBlocks {

    private static final int LONGEST_CASE = 1500;
    private static final int LONGEST_CELL = 400;

    private final RecordService records;
    private final PublishedForms forms;
    private final AccessService accesses;
    private final RecordNames names;
    private final Messages messages;
    private final FormworkSettings settings;

    RecordBlocks(
            RecordService records,
            PublishedForms forms,
            AccessService accesses,
            RecordNames names,
            Messages messages,
            FormworkSettings settings) {
        this.records = records;
        this.forms = forms;
        this.accesses = accesses;
        this.names = names;
        this.messages = messages;
        this.settings = settings;
    }

    ReportBlock of(ReportScope scope, ReportSection section, List<ReportBlock.Paragraph> paragraphs) {
        String title = section.title().in(scope.language());
        try {
            FormDefinition form = forms.get(new FormKey(scope.app(), section.form()));
            List<FormField> fields = fields(scope, form, section);
            Condition where = where(scope, form, section);
            List<FormRecord> found = records.list(
                            scope.actor(), new RecordQuery(form.key(), where, section.sort(), null, 0, section.limit()))
                    .records();
            long count = records.countExactly(scope.actor(), form.key(), where).value();
            FormatContext context =
                    names.context(scope.actor(), fields, found, form.key().app());
            String note = note(scope, found.size(), count);
            return switch (section.layout()) {
                case CARDS ->
                    new ReportBlock.Cases(
                            section.id(), title, paragraphs, cases(scope, form, fields, found, context), note);
                case TABLE ->
                    new ReportBlock.Table(
                            section.id(),
                            title,
                            paragraphs,
                            columns(scope, fields),
                            rows(fields, found, context),
                            note);
            };
        } catch (Forbidden e) {
            String note = messages.text(scope.language(), "report.records.forbidden");
            return new ReportBlock.Cases(section.id(), title, paragraphs, List.of(), note);
        }
    }

    private List<FormField> fields(ReportScope scope, FormDefinition form, ReportSection section) {
        FormAccess access = accesses.of(scope.actor(), form);
        List<String> wanted = section.fields().isEmpty()
                ? form.fields().stream().map(FormField::name).toList()
                : section.fields();
        return wanted.stream()
                .filter(name -> name.startsWith("$")
                        || (form.find(name).isPresent() && access.reading(name) != FieldRight.HIDDEN))
                .map(name -> SystemFields.resolve(form, name))
                .toList();
    }

    private Condition where(ReportScope scope, FormDefinition form, ReportSection section) {
        Condition where = section.where().and(scope.filterFor(form));
        if (section.time().isEmpty()) {
            return where;
        }
        FormField time = SystemFields.resolve(form, section.time());
        return where.and(new Condition.Compare(
                        time.name(), Operator.GE, day(time, scope.period().from())))
                .and(new Condition.Compare(
                        time.name(), Operator.LT, day(time, scope.period().to())));
    }

    /** A day as its field compares it: itself, or the moment at which it begins here. */
    private ConditionValue day(FormField time, LocalDate day) {
        String text = time.type().wholeDays()
                ? day.toString()
                : day.atStartOfDay(settings.timeZone()).toInstant().toString();
        return new ConditionValue.Literal(Json.node(text));
    }

    private List<ReportCase> cases(
            ReportScope scope,
            FormDefinition form,
            List<FormField> fields,
            List<FormRecord> found,
            FormatContext context) {
        List<ReportCase> cases = new ArrayList<>();
        String titleField = form.titleField().map(FormField::name).orElse("");
        for (FormRecord record : found) {
            List<ReportCase.Detail> details = new ArrayList<>();
            for (FormField field : fields) {
                String words = words(field, record, context, LONGEST_CASE);
                if (!words.isEmpty() && !field.name().equals(titleField)) {
                    details.add(new ReportCase.Detail(field.label().in(scope.language()), words));
                }
            }
            cases.add(new ReportCase(names.title(scope.actor(), form, record), details));
        }
        return cases;
    }

    private static List<ReportBlock.Column> columns(ReportScope scope, List<FormField> fields) {
        return fields.stream()
                .map(field -> new ReportBlock.Column(
                        field.label().in(scope.language()), field.type().numeric()))
                .toList();
    }

    private static List<List<String>> rows(List<FormField> fields, List<FormRecord> found, FormatContext context) {
        return found.stream()
                .map(record -> fields.stream()
                        .map(field -> words(field, record, context, LONGEST_CELL))
                        .toList())
                .toList();
    }

    private static String words(FormField field, FormRecord record, FormatContext context, int longest) {
        String words = record.words(field, context).orElse("");
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest)) + "……";
    }

    private String note(ReportScope scope, int shown, long count) {
        if (count == 0) {
            return messages.text(scope.language(), "report.records.none");
        }
        return shown < count
                ? messages.text(scope.language(), "report.records.more", shown, count)
                : messages.text(scope.language(), "report.records.all", count);
    }
}
