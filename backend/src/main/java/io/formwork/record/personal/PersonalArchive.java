package io.formwork.record.personal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.text.Messages;
import io.formwork.platform.text.SpreadsheetText;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordContexts;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/** Writes what is kept of a person: a table for each form, a document with all of it for each record, and the files. */
@Singleton
class PersonalArchive {

    private final PersonalValues values;
    private final Transactions transactions;
    private final List<RecordTraces> traces;
    private final RecordContexts contexts;
    private final Messages messages;

    PersonalArchive(
            PersonalValues values,
            Transactions transactions,
            List<RecordTraces> traces,
            RecordContexts contexts,
            Messages messages) {
        this.values = values;
        this.transactions = transactions;
        this.traces = traces;
        this.contexts = contexts;
        this.messages = messages;
    }

    void write(Actor actor, Map<FormDefinition, List<RecordId>> found, OutputStream output) throws IOException {
        try (var zip = new ZipOutputStream(output, StandardCharsets.UTF_8)) {
            entry(
                    zip,
                    "README.txt",
                    out -> out.write(messages.text(actor.language(), "personal.archive.readme")
                            .getBytes(StandardCharsets.UTF_8)));
            for (var part : found.entrySet()) {
                FormDefinition form = part.getKey();
                entry(zip, form.key().key() + ".csv", out -> table(actor, form, part.getValue(), out));
                for (RecordId record : part.getValue()) {
                    String folder = form.key().key() + "/" + record;
                    ObjectNode document = document(form, record);
                    entry(
                            zip,
                            folder + ".json",
                            out -> out.write(Json.writePretty(document).getBytes(StandardCharsets.UTF_8)));
                    for (RecordTraces trace : traces) {
                        trace.files(
                                form.key(), record, (name, content) -> entry(zip, folder + "/" + safe(name), content));
                    }
                }
            }
        }
    }

    private void table(Actor actor, FormDefinition form, List<RecordId> ids, OutputStream out) throws IOException {
        var format = FormatContext.plain(actor.language(), contexts.of(actor).zone());
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(form.fields().stream()
                .map(field -> SpreadsheetText.safe(field.label().in(actor.language())))
                .toList());
        for (RecordId id : ids) {
            find(form, id).ifPresent(stored -> csv.writeRecord(cells(form, stored.record(), format)));
        }
        csv.flush();
    }

    private static List<String> cells(FormDefinition form, FormRecord record, FormatContext format) {
        List<String> cells = new ArrayList<>();
        for (FormField field : form.fields()) {
            cells.add(SpreadsheetText.safe(record.words(field, format).orElse("")));
        }
        return cells;
    }

    private Optional<PersonalValues.Stored> find(FormDefinition form, RecordId id) {
        return transactions.read(() -> values.find(form, id));
    }

    private ObjectNode document(FormDefinition form, RecordId id) {
        ObjectNode document = Json.object().put("form", form.key().key()).put("id", id.toString());
        find(form, id).ifPresent(stored -> {
            FormRecord record = stored.record();
            document.put("createdAt", record.createdAt().toString())
                    .put("updatedAt", record.updatedAt().toString())
                    .put("inBin", stored.deleted());
            ObjectNode said = document.putObject("values");
            for (FormField field : form.fields()) {
                record.find(field.name())
                        .ifPresent(value -> said.set(field.name(), field.type().toJson(value)));
            }
        });
        traces.forEach(trace -> document.set(trace.name(), trace.describe(form.key(), id)));
        return document;
    }

    private static void entry(ZipOutputStream zip, String name, RecordTraces.Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** A name that somebody gave a file is not a path. */
    private static String safe(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return plain.startsWith(".") ? "_" + plain : plain;
    }
}
