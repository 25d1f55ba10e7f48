package io.formwork.bench;

import io.formwork.platform.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A page of 50 by REST out of 1,000,000 rows, filtered by two fields and sorted by a third, beside the same SQL by JDBC. */
final class ListBench {

    private static final int CLIENTS = 8;
    private static final int ROWS = 1_000_000;
    private static final int DEEP_STEPS = 40;
    private static final String WHERE = "{\"and\":[{\"field\":\"channel\",\"op\":\"eq\",\"value\":\"web\"},"
            + "{\"field\":\"status\",\"op\":\"eq\",\"value\":\"open\"}]}";
    private static final String SQL = "select id, version, created_at, created_by, updated_at, updated_by,"
            + " definition_version, c_title, c_channel, c_status, c_amount, c_score, c_opened, c_customer, c_note"
            + " from t_bench__past_orders where c_channel = ? and c_status = ? and deleted_at is null"
            + " order by c_opened desc, id desc limit 51";

    private ListBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        fill(app);
        String token = app.token();
        awaitIndex(app, token);
        String deepPage = "&after=" + deepCursor(app, token);
        try (Load raw = Load.of(CLIENTS, () -> rawStep(app));
                Load first = Load.of(CLIENTS, () -> page(app, token, ""));
                Load deep = Load.of(CLIENTS, () -> page(app, token, deepPage))) {
            return List.of(
                    Figure.rate("list page of 50 over 1,000,000 rows, 8 clients", Comparison.of(first, raw), 0.35),
                    Figure.rate(
                            "the same, page " + DEEP_STEPS * 20 + ", beside the first page",
                            Comparison.of(deep, first),
                            0.9));
        }
    }

    /** Brings the table to its size once; the data folder is kept. */
    static void fill(BenchApp app) throws SQLException {
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement()) {
            app.define("form", BenchApp.PAST_ORDERS.key());
            ResultSet count = statement.executeQuery("select count(*) from t_bench__past_orders");
            count.next();
            if (count.getLong(1) >= ROWS) {
                return;
            }
            statement.execute(
                    "insert into t_bench__past_orders (id, version, definition_version, created_at, created_by,"
                            + " updated_at, updated_by, c_title, c_channel, c_status, c_amount, c_score, c_opened, c_customer, c_note)"
                            + " select 1000 + seq, 1, 1, d, 1, d, 1, concat('row ', seq),"
                            + " elt(1 + seq % 5, 'web', 'phone', 'shop', 'mail', 'app'),"
                            + " elt(1 + (seq div 5) % 4, 'open', 'working', 'waiting', 'closed'), (seq % 100000) / 100, seq % 11, d,"
                            + " concat('customer ', seq % 5000), 'note' from (select seq, timestampadd(second,"
                            + " crc32(seq) % 31536000, '2025-11-01') d from seq_1_to_" + ROWS + ") rows_to_make");
            statement.execute("analyze table t_bench__past_orders");
        }
    }

    private static byte[] request(String token, String more) {
        String where = URLEncoder.encode(WHERE, StandardCharsets.UTF_8);
        return HttpClientConnection.request(
                "GET",
                "/api/v1/apps/bench/forms/past-orders/records?where=" + where + "&sort=-openedAt&limit=50&count=none"
                        + more,
                token,
                "");
    }

    private static Load.Step page(BenchApp app, String token, String more) throws IOException {
        byte[] request = request(token, more);
        var connection = new HttpClientConnection(app.port());
        return () -> connection.require(200, request);
    }

    /** The first slow page makes the application build the index that the question needs. */
    private static void awaitIndex(BenchApp app, String token) throws Exception {
        byte[] request = request(token, "");
        try (var connection = new HttpClientConnection(app.port())) {
            long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            long took = Long.MAX_VALUE;
            while (took > Duration.ofMillis(12).toNanos()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("No index came to help within three minutes");
                }
                Thread.sleep(500);
                long start = System.nanoTime();
                connection.require(200, request);
                took = System.nanoTime() - start;
            }
        }
    }

    private static String deepCursor(BenchApp app, String token) throws Exception {
        String cursor = "";
        try (var connection = new HttpClientConnection(app.port())) {
            for (int i = 0; i < DEEP_STEPS; i++) {
                String more = "&limit=1000" + (cursor.isEmpty() ? "" : "&after=" + cursor);
                byte[] request = request(token, more);
                byte[] larger = new String(request, StandardCharsets.UTF_8)
                        .replace("&limit=50", "")
                        .getBytes(StandardCharsets.UTF_8);
                connection.require(200, larger);
                cursor = Json.parse(connection.body()).path("next").asString("");
            }
        }
        return cursor;
    }

    private static Load.Step rawStep(BenchApp app) throws SQLException {
        Connection connection = app.connect();
        PreparedStatement select = connection.prepareStatement(SQL);
        return () -> {
            select.setString(1, "web");
            select.setString(2, "open");
            try (ResultSet rows = select.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                }
            }
        };
    }
}
