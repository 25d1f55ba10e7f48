package io.formwork.bench;

import io.formwork.identity.Actor;
import io.formwork.record.transfer.CsvImport;
import io.formwork.record.transfer.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 100,000 rows imported from a CSV file by all rules, beside batched inserts of the same two tables. */
final class ImportBench {

    private static final int ROWS = 100_000;
    private static final int BATCH = 1_000;
    private static final int TURNS = 3;

    private ImportBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        app.define("form", BenchApp.ORDERS.key());
        app.empty(BenchApp.table(BenchApp.ORDERS), "change\\_log");
        Path file = write();
        try {
            importOnce(app, file);
            raw(app);
            Comparison measured = Comparison.of(TURNS, () -> importOnce(app, file), () -> raw(app));
            return List.of(Figure.rate("import of 100,000 rows from CSV", measured, 0.4));
        } finally {
            Files.delete(file);
        }
    }

    private static double importOnce(BenchApp app, Path file) {
        CsvImport imports = app.bean(CsvImport.class);
        Map<Integer, String> fields = new HashMap<>();
        imports.preview(Actor.system(), BenchApp.ORDERS, file)
                .columns()
                .forEach(column -> column.field().ifPresent(field -> fields.put(column.index(), field.name())));
        long start = System.nanoTime();
        var result = imports.run(
                Actor.system(), BenchApp.ORDERS, file, "bench.csv", new ImportOptions(fields, false, read -> {}));
        if (result.written() != ROWS) {
            throw new IllegalStateException(
                    "Only " + result.written() + " rows: " + result.badRows().getFirst());
        }
        return ROWS * 1e9 / (System.nanoTime() - start);
    }

    private static Path write() throws IOException {
        Path file = Files.createTempFile("bench", ".csv");
        String[] channels = {"web", "phone", "shop", "mail", "app"};
        String[] states = {"open", "working", "waiting", "closed"};
        StringBuilder text = new StringBuilder("title,channel,status,amount,score,openedAt,customer,note\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("订单 ")
                    .append(i)
                    .append(',')
                    .append(channels[i % 5])
                    .append(',')
                    .append(states[i % 4]);
            text.append(',').append(i % 1_000).append(".50,").append(i % 11).append(",2026-03-");
            text.append("%02d".formatted(1 + i % 28)).append(" 08:00:00,上海示例有限公司,尽快处理\n");
        }
        return Files.writeString(file, text);
    }

    private static double raw(BenchApp app) throws SQLException {
        long start = System.nanoTime();
        try (var records = new RawRecords(app.connect(), BenchApp.ORDERS)) {
            for (int i = 0; i < ROWS; i++) {
                records.addBatch();
                if (i % BATCH == BATCH - 1) {
                    records.executeBatch();
                }
            }
            records.commit();
        }
        return ROWS * 1e9 / (System.nanoTime() - start);
    }
}
