package io.formwork.organisation.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.organisation.transfer.PeopleImportResult.BadPerson;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Violation;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.platform.xlsx.XlsxFile;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings in people from a CSV file or a workbook: looks first, then all rows or none, or the good ones if asked to. For
 * administrators.
 */
@Singleton
public class PeopleImport {

    private final PeopleKnown.Sources sources;
    private final PeopleWriting.Services services;
    private final Messages messages;
    private final Transactions transactions;
    private final ApplicationEventPublisher<Audited> events;

    PeopleImport(
            PeopleKnown.Sources sources,
            PeopleWriting.Services services,
            Messages messages,
            Transactions transactions,
            ApplicationEventPublisher<Audited> events) {
        this.sources = sources;
        this.services = services;
        this.messages = messages;
        this.transactions = transactions;
        this.events = events;
    }

    /** A file with all columns and one row to begin with. */
    public void template(Language language, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(headers(language));
            csv.writeRecord(example(language));
        }
    }

    /** The same as a workbook. */
    public void workbookTemplate(Language language, OutputStream out) throws IOException {
        String name = messages.text(language, "people-import.sheet");
        try (XlsxFile file = new XlsxFile(out, name, headers(language), "…")) {
            file.line(example(language));
        }
    }

    private List<String> headers(Language language) {
        return Arrays.stream(PeopleColumn.values())
                .map(column -> column.label(messages, language) + (column.required() ? " *" : ""))
                .toList();
    }

    private List<String> example(Language language) {
        return Arrays.stream(PeopleColumn.values())
                .map(column -> messages.text(language, "people-import.example." + column.code()))
                .toList();
    }

    /** What the columns are about, and the first rows; nothing is written. */
    public PeoplePreview preview(Actor actor, Path file) {
        requireAdmin(actor);
        return PeopleFile.preview(file, messages);
    }

    /** Says what {@link #run} would do; nothing is written. */
    public PeopleImportResult check(Actor actor, Path file, PeopleImportOptions options) {
        requireAdmin(actor);
        List<PersonRow> rows = PeopleFile.rows(file, options.columns());
        return transactions.read(
                () -> sort(new PeopleKnown(actor, sources, rows), rows, options).result());
    }

    /**
     * Brings the people in: a small file in one transaction, a large one in portions, so that nobody waits for it. A large
     * import that is stopped or fails keeps what came in, and says so.
     *
     * @param name the file's name, for the audit
     */
    public PeopleImportResult run(Actor actor, Path file, String name, PeopleImportOptions options) {
        requireAdmin(actor);
        List<PersonRow> rows = PeopleFile.rows(file, options.columns());
        PeopleKnown known = transactions.read(() -> new PeopleKnown(actor, sources, rows));
        Sorted sorted = transactions.read(() -> sort(known, rows, options));
        if (!sorted.bad.isEmpty() && !options.skipBadRows()) {
            return sorted.nothing();
        }
        PeopleRun run = new PeopleRun(actor, services, known, transactions, options.progress());
        boolean whole = run.bring(sorted.good);
        PeopleImportResult result = sorted.result(run, whole);
        transactions.write(() -> events.publishEvent(Audited.of(actor, "people.imported", "file", name, name)
                .changed(null, "created=%d, changed=%d".formatted(result.created(), result.changed()))));
        return result;
    }

    private static Sorted sort(PeopleKnown known, List<PersonRow> rows, PeopleImportOptions options) {
        PeopleCheck check = new PeopleCheck(known, rows, options.makeMissing());
        Sorted sorted = new Sorted();
        for (PersonRow row : rows) {
            if (known.user(row.key()).isPresent() && !options.changeKnown()) {
                sorted.left++;
                continue;
            }
            List<Violation> broken = check.check(row);
            if (broken.isEmpty()) {
                sorted.good.add(row);
            } else {
                sorted.bad.add(new BadPerson(row.line(), broken));
            }
        }
        sorted.leaveOutWhoAnswersToNobody(known);
        sorted.changed = sorted.good.stream()
                .filter(row -> known.user(row.key()).isPresent())
                .count();
        return sorted;
    }

    private static void requireAdmin(Actor actor) {
        if (!actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
    }

    /** Rows by what becomes of them. */
    private static final class Sorted {

        private final List<PersonRow> good = new ArrayList<>();
        private final List<BadPerson> bad = new ArrayList<>();
        private long changed;
        private long left;

        /** Whose manager stands in a row that is at fault would answer to nobody. */
        private void leaveOutWhoAnswersToNobody(PeopleKnown known) {
            Set<String> there = good.stream().map(PersonRow::key).collect(Collectors.toSet());
            boolean more = true;
            while (more) {
                List<PersonRow> lost = good.stream()
                        .filter(row -> row.has(PeopleColumn.MANAGER))
                        .filter(row -> {
                            String manager = PeopleKnown.key(row.text(PeopleColumn.MANAGER));
                            return !there.contains(manager)
                                    && known.user(manager).isEmpty();
                        })
                        .toList();
                lost.forEach(row -> {
                    there.remove(row.key());
                    bad.add(new BadPerson(row.line(), List.of(PeopleCheck.leftOut(row))));
                });
                more = good.removeAll(Set.copyOf(lost));
            }
            bad.sort(Comparator.comparingLong(BadPerson::line));
        }

        /** What would become of the rows. */
        PeopleImportResult result() {
            return result(good.size() - changed, changed, true, List.of());
        }

        PeopleImportResult nothing() {
            return result(0, 0, true, List.of());
        }

        PeopleImportResult result(PeopleRun run, boolean whole) {
            return result(
                    run.passwords().size(), run.written() - run.passwords().size(), whole, run.passwords());
        }

        private PeopleImportResult result(
                long created, long altered, boolean whole, List<PeopleImportResult.FirstPassword> passwords) {
            return new PeopleImportResult(
                    good.size() + bad.size() + left,
                    created,
                    altered,
                    left,
                    bad.size(),
                    whole,
                    bad.stream().limit(PeopleImportResult.LISTED).toList(),
                    passwords);
        }
    }
}
