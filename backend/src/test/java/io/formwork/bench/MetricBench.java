package io.formwork.bench;

import io.formwork.identity.Actor;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricService;
import io.formwork.platform.text.Language;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/** A metric by month and channel over 1,000,000 rows, beside the same question in SQL by JDBC. */
final class MetricBench {

    private static final int RUNS = 7;
    private static final String SQL =
            "select year(c_opened + interval 480 minute), month(c_opened + interval 480 minute),"
                    + " c_channel, count(*), sum(c_amount) from t_bench__past_orders where c_opened >= '2025-10-31 16:00:00'"
                    + " and c_opened < '2026-10-31 16:00:00' and c_amount is not null and deleted_at is null group by 1, 2, 3";

    private MetricBench() {}

    /** Something to be timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    static List<Figure> run(BenchApp app) throws Exception {
        ListBench.fill(app);
        app.define("metric", "amount");
        try (Connection connection = app.connect()) {
            compute(app);
            select(connection);
            Comparison measured =
                    Comparison.of(RUNS, () -> millis(() -> compute(app)), () -> millis(() -> select(connection)));
            return List.of(Figure.time("metric by month and channel over 1,000,000 rows", measured, 1.1));
        }
    }

    private static double millis(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void compute(BenchApp app) {
        var query = MetricQuery.of(
                        BenchApp.APP, "amount", LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1), Language.EN)
                .each(Grain.MONTH)
                .by("channel");
        int points = app.bean(MetricService.class)
                .compute(Actor.system(), query)
                .points()
                .size();
        if (points < 60) {
            throw new IllegalStateException("Only " + points + " points");
        }
    }

    private static void select(Connection connection) throws SQLException {
        int groups = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                groups++;
            }
        }
        if (groups != 60) {
            throw new IllegalStateException(groups + " groups");
        }
    }
}
