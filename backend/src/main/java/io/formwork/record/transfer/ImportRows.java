package io.formwork.record.transfer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.formwork.form.FormField;
import io.formwork.form.type.ReadContext;
import io.formwork.platform.csv.CsvFile;
import io.formwork.record.BulkRecords.CheckedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file chunk by chunk. Chunks are checked on other threads while earlier ones are written, and handed over in the
 * file's order.
 */
final class ImportRows {

    private static final int CHUNK = 1_000;
    private static final int AHEAD = 4;

    private final Map<Integer, FormField> fields;
    private final Function<Map<String, ? extends @Nullable Object>, CheckedRow> check;
    private final ReadContext context;

    ImportRows(
            Map<Integer, FormField> fields,
            Function<Map<String, ? extends @Nullable Object>, CheckedRow> check,
            ZoneId zone) {
        this.fields = fields;
        this.check = check;
        this.context = new ReadContext(zone);
    }

    private record Chunk(List<Long> lines, CompletableFuture<List<CheckedRow>> rows) {}

    /**
     * @param prepare may replace texts by what they refer to, on the caller's thread
     * @param write is given each checked chunk, on the caller's thread
     */
    void forEachChunk(
            CsvFile file,
            BiConsumer<List<Long>, List<Map<FormField, String>>> prepare,
            BiConsumer<List<Long>, List<CheckedRow>> write) {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, AHEAD);
        Deque<Chunk> pending = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads);
                CsvReader<CsvRecord> reader = file.open()) {
            List<Long> lines = new ArrayList<>();
            List<Map<FormField, String>> texts = new ArrayList<>();
            boolean header = true;
            for (CsvRecord row : reader) {
                if (header) {
                    header = false;
                    continue;
                }
                lines.add(row.getStartingLineNumber());
                texts.add(texts(row));
                if (texts.size() == CHUNK) {
                    pending.add(submit(lines, texts, prepare, workers));
                    lines = new ArrayList<>();
                    texts = new ArrayList<>();
                    drain(pending, AHEAD, write);
                }
            }
            if (!texts.isEmpty()) {
                pending.add(submit(lines, texts, prepare, workers));
            }
            drain(pending, 0, write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Chunk submit(
            List<Long> lines,
            List<Map<FormField, String>> texts,
            BiConsumer<List<Long>, List<Map<FormField, String>>> prepare,
            ExecutorService workers) {
        prepare.accept(lines, texts);
        return new Chunk(
                lines,
                CompletableFuture.supplyAsync(
                        () -> texts.stream().map(this::checked).toList(), workers));
    }

    private static void drain(Deque<Chunk> pending, int most, BiConsumer<List<Long>, List<CheckedRow>> write) {
        while (pending.size() > most) {
            Chunk chunk = pending.remove();
            write.accept(chunk.lines(), chunk.rows().join());
        }
    }

    private Map<FormField, String> texts(CsvRecord row) {
        Map<FormField, String> texts = LinkedHashMap.newLinkedHashMap(fields.size());
        fields.forEach((index, field) -> {
            if (index < row.getFieldCount() && !row.getField(index).isBlank()) {
                texts.put(field, row.getField(index));
            }
        });
        return texts;
    }

    private CheckedRow checked(Map<FormField, String> texts) {
        Map<String, Object> values = LinkedHashMap.newLinkedHashMap(texts.size());
        texts.forEach((field, text) -> values.put(field.name(), field.type().read(field, text, context)));
        return check.apply(values);
    }
}
