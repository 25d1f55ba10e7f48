package io.formwork.attachment;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.platform.blob.BlobStore;
import io.formwork.platform.json.Json;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Files in personal fields. Their rows go with the erasure, their bytes right after it, unless another record holds the same. */
@Singleton
class AttachmentTraces implements RecordTraces {

    private final AttachmentRepository rows;
    private final BlobStore blobs;
    private final FileRemoval removal;
    private final Transactions transactions;

    AttachmentTraces(AttachmentRepository rows, BlobStore blobs, FileRemoval removal, Transactions transactions) {
        this.rows = rows;
        this.blobs = blobs;
        this.removal = removal;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public Set<String> tables() {
        return Set.of("attachment");
    }

    @Override
    public long count(FormDefinition form, Collection<RecordId> records) {
        return records.stream()
                .mapToLong(record -> personal(form, record).size())
                .sum();
    }

    @Override
    public JsonNode describe(FormKey form, RecordId record) {
        ArrayNode files = Json.array();
        of(form, record)
                .forEach(row -> files.addObject().put("name", row.name()).put("size", row.size()));
        return files;
    }

    @Override
    public void files(FormKey form, RecordId record, Files files) throws IOException {
        for (AttachmentRow row : of(form, record)) {
            if (blobs.exists(row.contentHash())) {
                files.take(row.id().substring(0, 8) + "-" + row.name(), output -> {
                    try (var content = blobs.get(row.contentHash())) {
                        content.transferTo(output);
                    }
                });
            }
        }
    }

    @Override
    public void erase(FormDefinition form, RecordId record) {
        List<AttachmentRow> gone = personal(form, record);
        if (gone.isEmpty()) {
            return;
        }
        rows.deleteAll(gone);
        List<String> hashes =
                gone.stream().map(AttachmentRow::contentHash).distinct().toList();
        transactions.afterCommit(() -> remove(hashes));
    }

    private void remove(List<String> hashes) {
        try {
            removal.removeUnused(hashes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AttachmentRow> personal(FormDefinition form, RecordId record) {
        Set<String> fields = form.personalFields().stream().map(FormField::id).collect(Collectors.toSet());
        return of(form.key(), record).stream()
                .filter(row -> fields.contains(row.fieldId()))
                .toList();
    }

    private List<AttachmentRow> of(FormKey form, RecordId record) {
        return transactions.read(() -> rows.findByAppAndFormAndRecordId(form.app(), form.key(), record.value()));
    }
}
