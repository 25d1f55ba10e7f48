package io.formwork.record.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.csv.CsvFile;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.BulkRecords;
import io.formwork.record.BulkRecords.CheckedRow;
import io.formwork.record.Cause;
import io.formwork.record.RecordContexts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings in CSV files: looks first, then imports all rows or none, or the good ones if asked to. */
@Singleton
public class CsvImport {

    private static final int SHOWN_ROWS = 10;

    private final PublishedForms forms;
    private final AccessService accesses;
    private final BulkRecords records;
    private final ImportReferences references;
    private final RecordContexts contexts;
    private final Transactions transactions;

    CsvImport(
            PublishedForms forms,
            AccessService accesses,
            BulkRecords records,
            ImportReferences references,
            RecordContexts contexts,
            Transactions transactions) {
        this.forms = forms;
        this.accesses = accesses;
        this.records = records;
        this.references = references;
        this.contexts = contexts;
        this.transactions = transactions;
    }

    /** Matches columns to fields by name or label and shows the first rows; nothing is written. */
    public ImportPreview preview(Actor actor, FormKey key, Path file) {
        FormDefinition form = forms.get(key);
        FormAccess access = accesses.of(actor, form).require(Action.IMPORT);
        CsvFile csv = CsvFile.of(file);
        try (CsvReader<CsvRecord> reader = csv.open()) {
            List<ImportColumn> columns = List.of();
            List<List<String>> rows = new ArrayList<>();
            for (CsvRecord row : reader) {
                if (columns.isEmpty()) {
                    columns = match(form, access, row.getFields());
                } else if (rows.size() < SHOWN_ROWS) {
                    rows.add(row.getFields());
                } else {
                    break;
                }
            }
            if (columns.isEmpty()) {
                throw new Invalid(new Violation("", "file", "record.import.empty"));
            }
            return new ImportPreview(csv.encoding(), columns, rows);
        } catch (CsvParseException e) {
            throw notCsv(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportColumn> match(FormDefinition form, FormAccess access, List<String> headers) {
        List<ImportColumn> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = CsvFile.withoutMark(headers.get(i)).strip();
            Optional<FormField> field = form.fields().stream()
                    .filter(candidate -> access.edits(candidate.name()) && means(header, candidate))
                    .filter(candidate -> taken.add(candidate.name()))
                    .findFirst();
            columns.add(new ImportColumn(i, header, field));
        }
        return columns;
    }

    private static boolean means(String header, FormField field) {
        String plain = plain(header);
        return plain(field.name()).equals(plain)
                || field.label().texts().values().stream()
                        .anyMatch(label -> plain(label).equals(plain));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-*（）()：:]+", "");
    }

    /**
     * Imports a file in one transaction.
     *
     * @param name the file's name, for the history
     */
    public ImportResult run(Actor actor, FormKey key, Path file, String name, ImportOptions options) {
        FormDefinition form = forms.get(key);
        FormAccess access = accesses.of(actor, form).require(Action.IMPORT);
        Cause cause = Cause.of(Cause.Kind.IMPORT, name);
        ImportRows rows = rows(actor, form, access, cause, options);
        try {
            return transactions.write(() -> {
                ImportResult result = write(actor, form, cause, CsvFile.of(file), rows, options);
                if (result.bad() > 0 && !options.skipBadRows()) {
                    throw new BadRows(result);
                }
                return result;
            });
        } catch (BadRows e) {
            return e.result();
        } catch (CsvParseException e) {
            throw notCsv(e);
        }
    }

    /** Says what {@link #run} would do; nothing is written. {@code written} counts the rows that are good. */
    public ImportResult check(Actor actor, FormKey key, Path file, String name, ImportOptions options) {
        FormDefinition form = forms.get(key);
        FormAccess access = accesses.of(actor, form).require(Action.IMPORT);
        Cause cause = Cause.of(Cause.Kind.IMPORT, name);
        ImportRows rows = rows(actor, form, access, cause, options);
        ImportTally tally = new ImportTally(options.progress());
        try {
            rows.forEachChunk(
                    CsvFile.of(file),
                    (lines, texts) -> references.resolve(actor, form, texts),
                    (lines, checked) -> tally.add(lines, records.checkAcross(actor, form, checked, cause)));
        } catch (CsvParseException e) {
            throw notCsv(e);
        }
        return tally.result();
    }

    private ImportRows rows(Actor actor, FormDefinition form, FormAccess access, Cause cause, ImportOptions options) {
        Map<Integer, FormField> fields = new java.util.TreeMap<>();
        options.fields().forEach((index, field) -> fields.put(index, form.field(field)));
        return new ImportRows(
                fields,
                row -> records.check(actor, form, access, row, cause),
                contexts.of(actor).zone());
    }

    private ImportResult write(
            Actor actor, FormDefinition form, Cause cause, CsvFile csv, ImportRows rows, ImportOptions options) {
        ImportTally tally = new ImportTally(options.progress());
        rows.forEachChunk(csv, (lines, texts) -> references.resolve(actor, form, texts), (lines, checked) -> {
            List<CheckedRow> written =
                    tally.stopped(options.skipBadRows()) ? checked : records.write(actor, form, checked, cause);
            tally.add(lines, written);
        });
        return tally.result();
    }

    private static Invalid notCsv(CsvParseException e) {
        return new Invalid(new Violation("", "file", "record.import.not-csv", String.valueOf(e.getMessage())));
    }

    /** Rolls back an import that must be whole. */
    private static final class BadRows extends RuntimeException {

        private final transient ImportResult result;

        BadRows(ImportResult result) {
            super(null, null, false, false);
            this.result = new ImportResult(result.read(), 0, result.bad(), result.badRows());
        }

        ImportResult result() {
            return result;
        }
    }
}
