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
import java.util.List;

/** Brings in people from a CSV file: looks first, then all rows or none, or the good ones if asked to. For administrators. */
@Singleton
public class PeopleImport {

    private static final int TELL_EVERY = 200;

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
            csv.writeRecord(Arrays.stream(PeopleColumn.values())
                    .map(column -> column.label(messages, language) + (column.required() ? " *" : ""))
                    .toList());
            csv.writeRecord(Arrays.stream(PeopleColumn.values())
                    .map(column -> messages.text(language, "people-import.example." + column.code()))
                    .toList());
        }
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
                () -> sort(new PeopleKnown(actor, sources, rows), rows, options).result(List.of()));
    }

    /**
     * Brings the people in, in one transaction.
     *
     * @param name the file's name, for the audit
     */
    public PeopleImportResult run(Actor actor, Path file, String name, PeopleImportOptions options) {
        requireAdmin(actor);
        List<PersonRow> rows = PeopleFile.rows(file, options.columns());
        return transactions.write(() -> {
            PeopleKnown known = new PeopleKnown(actor, sources, rows);
            Sorted sorted = sort(known, rows, options);
            if (!sorted.bad.isEmpty() && !options.skipBadRows()) {
                return sorted.nothing();
            }
            PeopleWriting writing = new PeopleWriting(actor, services, known);
            long done = 0;
            for (PersonRow row : sorted.good) {
                writing.write(row);
                if (++done % TELL_EVERY == 0) {
                    options.progress().accept(done);
                }
            }
            writing.connect(sorted.good);
            PeopleImportResult result = sorted.result(writing.passwords());
            events.publishEvent(Audited.of(actor, "people.imported", "file", name, name)
                    .changed(null, "created=%d, changed=%d".formatted(result.created(), result.changed())));
            return result;
        });
    }

    private static Sorted sort(PeopleKnown known, List<PersonRow> rows, PeopleImportOptions options) {
        PeopleCheck check = new PeopleCheck(known, rows, options.makeMissing());
        Sorted sorted = new Sorted();
        for (PersonRow row : rows) {
            boolean there = known.user(row.key()).isPresent();
            if (there && !options.changeKnown()) {
                sorted.left++;
                continue;
            }
            List<Violation> broken = check.check(row);
            if (!broken.isEmpty()) {
                sorted.bad.add(new BadPerson(row.line(), broken));
            } else {
                sorted.good.add(row);
                sorted.changed += there ? 1 : 0;
            }
        }
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

        PeopleImportResult result(List<PeopleImportResult.FirstPassword> passwords) {
            return new PeopleImportResult(
                    good.size() + bad.size() + left,
                    good.size() - changed,
                    changed,
                    left,
                    bad.size(),
                    bad.stream().limit(PeopleImportResult.LISTED).toList(),
                    passwords);
        }

        PeopleImportResult nothing() {
            PeopleImportResult all = result(List.of());
            return new PeopleImportResult(all.read(), 0, 0, left, all.bad(), all.badRows(), List.of());
        }
    }
}
