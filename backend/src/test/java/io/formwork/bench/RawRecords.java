package io.formwork.bench;

import io.formwork.form.FormKey;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The two rows that a new record comes to, written by nothing but JDBC on a connection of its own. */
final class RawRecords implements AutoCloseable {

    /** Far above any id that the application makes in our time. */
    private static final AtomicLong IDS = new AtomicLong((1L << 61) + System.nanoTime() / 1_000);

    private final Connection connection;
    private final PreparedStatement record;
    private final PreparedStatement log;

    RawRecords(Connection connection, FormKey form) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        record = connection.prepareStatement("insert into " + BenchApp.table(form) + " (id, version,"
                + " definition_version, created_at, created_by, updated_at, updated_by, c_title, c_channel, c_status,"
                + " c_amount, c_score, c_opened, c_customer, c_note)"
                + " values (?, 1, 1, ?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)");
        log = connection.prepareStatement("insert into change_log (id, app, form, record_id, version, operation, actor,"
                + " cause_kind, cause_detail, cause_depth, before_image, at)"
                + " values (?, 'bench', '" + form.key() + "', ?, 1, 0, 1, 1, '', 0, null, ?)");
    }

    void insert() throws SQLException {
        bind();
        record.executeUpdate();
        log.executeUpdate();
    }

    void addBatch() throws SQLException {
        bind();
        record.addBatch();
        log.addBatch();
    }

    void executeBatch() throws SQLException {
        record.executeBatch();
        log.executeBatch();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    private void bind() throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        long id = IDS.incrementAndGet();
        record.setLong(1, id);
        record.setObject(2, now);
        record.setObject(3, now);
        record.setString(4, "订单 2026");
        record.setString(5, "web");
        record.setString(6, "open");
        record.setBigDecimal(7, new BigDecimal("199.90"));
        record.setLong(8, 8);
        record.setObject(9, now);
        record.setString(10, "上海示例有限公司");
        record.setString(11, "尽快处理");
        log.setLong(1, IDS.incrementAndGet());
        log.setLong(2, id);
        log.setObject(3, now);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
