package io.formwork.bench;

import io.formwork.form.FormKey;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A record created through REST by 16 clients, beside the same two inserts and a commit by JDBC. */
final class CreateBench {

    static final int CLIENTS = 16;
    private static final String RECORD =
            "{\"title\":\"订单 2026\",\"channel\":\"web\",\"status\":\"open\",\"amount\":199.90,\"score\":8,"
                    + "\"openedAt\":\"2026-03-01T08:00:00Z\",\"customer\":\"上海示例有限公司\",\"note\":\"尽快处理\"}";

    private CreateBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        app.define("form", BenchApp.ORDERS.key());
        app.empty(BenchApp.table(BenchApp.ORDERS), "change\\_log");
        String token = app.token();
        try (Load raw = Load.of(CLIENTS, () -> insert(app));
                Load ours = Load.of(CLIENTS, () -> create(app, token, BenchApp.ORDERS))) {
            return List.of(Figure.rate("record created through REST, 16 clients", Comparison.of(ours, raw), 0.4));
        }
    }

    /** A client that creates records of a form, each by a request. */
    static Load.Step create(BenchApp app, String token, FormKey form) throws IOException {
        byte[] request = HttpClientConnection.request(
                "POST", "/api/v1/apps/bench/forms/" + form.key() + "/records", token, RECORD);
        var connection = new HttpClientConnection(app.port());
        return () -> connection.require(201, request);
    }

    private static Load.Step insert(BenchApp app) throws SQLException {
        var records = new RawRecords(app.connect(), BenchApp.ORDERS);
        return () -> {
            records.insert();
            records.commit();
        };
    }
}
