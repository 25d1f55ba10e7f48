package io.formwork.record.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.type.FieldType;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.organisation.Directory;
import io.formwork.platform.text.SpreadsheetText;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordContexts;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import io.formwork.record.RecordTitles;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes records to CSV as spreadsheets want it: UTF-8 with a byte-order mark, and no cell that could be taken for a formula. */
@Singleton
public class CsvExport {

    private final PublishedForms forms;
    private final AccessService accesses;
    private final RecordService records;
    private final RecordTitles titles;
    private final RecordContexts contexts;
    private final Directory directory;
    private final ApplicationEventPublisher<Audited> events;

    CsvExport(
            PublishedForms forms,
            AccessService accesses,
            RecordService records,
            RecordTitles titles,
            RecordContexts contexts,
            Directory directory,
            ApplicationEventPublisher<Audited> events) {
        this.forms = forms;
        this.accesses = accesses;
        this.records = records;
        this.titles = titles;
        this.contexts = contexts;
        this.directory = directory;
        this.events = events;
    }

    /**
     * Writes all records that fit, page by page, so that memory stays small.
     *
     * @return how many records were written
     */
    public long run(Actor actor, FormKey key, Condition where, List<RecordSort> sort, OutputStream out)
            throws IOException {
        return run(actor, key, where, sort, out, written -> {});
    }

    /**
     * The same, telling now and then how many records were written; what the listener throws ends the export.
     *
     * @return how many records were written
     */
    public long run(
            Actor actor, FormKey key, Condition where, List<RecordSort> sort, OutputStream out, LongConsumer progress)
            throws IOException {
        FormDefinition form = forms.get(key);
        FormAccess access = accesses.of(actor, form).require(Action.EXPORT);
        events.publishEvent(Audited.of(
                        actor,
                        "records.exported",
                        "form",
                        key.key(),
                        form.label().in(actor.language()))
                .in(key.app()));
        List<FormField> fields = access.seeingFor(Action.EXPORT).visibleFields();
        long count = 0;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(fields.stream()
                    .map(field -> SpreadsheetText.safe(field.label().in(actor.language())))
                    .toList());
            @Nullable String after = null;
            do {
                var page = records.list(
                        actor, new RecordQuery(key, where, sort, after, 0, RecordQuery.LARGEST_PAGE).to(Action.EXPORT));
                FormatContext context = context(actor, form, page.records());
                page.records().forEach(record -> csv.writeRecord(cells(fields, record, context)));
                count += page.records().size();
                progress.accept(count);
                after = page.next().orElse(null);
            } while (after != null);
        }
        return count;
    }

    private FormatContext context(Actor actor, FormDefinition form, List<FormRecord> page) {
        Map<String, Map<String, String>> names = new HashMap<>();
        for (FormField relation : form.relations()) {
            String target = relation.relatedForm().orElseThrow();
            List<String> ids = page.stream()
                    .map(record -> (String) record.value(relation.name()))
                    .filter(Objects::nonNull)
                    .toList();
            names.computeIfAbsent(target, form1 -> new HashMap<>())
                    .putAll(titles.of(actor, new FormKey(form.key().app(), target), ids));
        }
        names.put(FormatContext.MEMBERS, directory.people(ids(form, page, FieldType::namesMembers)));
        names.put(
                FormatContext.DEPARTMENTS,
                directory.departments(ids(form, page, FieldType::namesDepartments), actor.language()));
        return new FormatContext(
                actor.language(),
                contexts.of(actor).zone(),
                (kind, id) -> names.getOrDefault(kind, Map.of()).getOrDefault(id, id));
    }

    private static Set<String> ids(FormDefinition form, List<FormRecord> page, Predicate<FieldType> kind) {
        Set<String> ids = new HashSet<>();
        for (FormField field : form.fields()) {
            if (kind.test(field.type())) {
                page.forEach(record -> record.find(field.name()).ifPresent(id -> ids.add((String) id)));
            }
        }
        return ids;
    }

    private static List<String> cells(List<FormField> fields, FormRecord record, FormatContext context) {
        List<String> cells = new ArrayList<>(fields.size());
        for (FormField field : fields) {
            Object value = record.value(field.name());
            if (value == null) {
                cells.add(SpreadsheetText.safe(record.words(field, context).orElse("")));
            } else if (field.type().numeric()) {
                cells.add(value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString());
            } else {
                cells.add(SpreadsheetText.safe(field.type().format(field, value, context)));
            }
        }
        return cells;
    }
}
