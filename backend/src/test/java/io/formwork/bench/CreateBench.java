package io.formwork.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A record created through REST by 16 clients, beside the same two inserts and a commit by JDBC. */
final class CreateBench {

    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(15);
    static final String RECORD = "{\"title\":\"订单 2026\",\"channel\":\"web\",\"status\":\"open\",\"amount\":199.90,"
            + "\"score\":8,\"openedAt\":\"2026-03-01T08:00:00Z\",\"customer\":\"上海示例有限公司\",\"note\":\"尽快处理\"}";
    static final String INSERT = "insert into t_bench__orders (id, version, definition_version, created_at, created_by,"
            + " updated_at, updated_by, c_title, c_channel, c_status, c_amount, c_score, c_opened, c_customer, c_note)"
            + " values (?, 1, 1, ?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)";
    static final String LOG = "insert into change_log (id, app, form, record_id, version, operation, actor, cause_kind,"
            + " cause_detail, cause_depth, before_image, at) values (?, 'bench', 'orders', ?, 1, 0, 1, 1, '', 0, null, ?)";
    /** Far above any id that the application makes in our time. */
    static final AtomicLong RAW_IDS = new AtomicLong((1L << 61) + System.nanoTime() / 1_000);

    private CreateBench() {}

    static List<Figure> run(BenchApp app) {
        String token = app.token();
        byte[] request = HttpClientConnection.request("POST", "/api/v1/apps/bench/forms/orders/records", token, RECORD);
        double raw = Load.perSecond(CLIENTS, WARM_UP.dividedBy(2), TIME, number -> rawStep(app));
        double ours = Load.perSecond(CLIENTS, WARM_UP, TIME, number -> {
            var connection = new HttpClientConnection(app.port());
            return () -> require(connection, connection.exchange(request), 201);
        });
        return List.of(Figure.rate("record created through REST, 16 clients", ours, raw, 0.4));
    }

    static void require(HttpClientConnection connection, int status, int expected) {
        if (status != expected) {
            throw new IllegalStateException("Answered " + status + ": " + connection.body());
        }
    }

    private static Load.Step rawStep(BenchApp app) throws SQLException {
        Connection connection = app.connect();
        connection.setAutoCommit(false);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement log = connection.prepareStatement(LOG);
        return () -> {
            bind(insert, log);
            insert.executeUpdate();
            log.executeUpdate();
            connection.commit();
        };
    }

    static void bind(PreparedStatement insert, PreparedStatement log) throws SQLException {
        LocalDateTime now = LocalDateTime.now(java.time.ZoneOffset.UTC);
        long id = RAW_IDS.incrementAndGet();
        insert.setLong(1, id);
        insert.setObject(2, now);
        insert.setObject(3, now);
        insert.setString(4, "订单 2026");
        insert.setString(5, "web");
        insert.setString(6, "open");
        insert.setBigDecimal(7, new java.math.BigDecimal("199.90"));
        insert.setLong(8, 8);
        insert.setObject(9, now);
        insert.setString(10, "上海示例有限公司");
        insert.setString(11, "尽快处理");
        log.setLong(1, RAW_IDS.incrementAndGet());
        log.setLong(2, id);
        log.setObject(3, now);
    }
}
