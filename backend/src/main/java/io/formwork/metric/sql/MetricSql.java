package io.formwork.metric.sql;

import io.formwork.form.FormField;
import io.formwork.metric.measure.AggregateRow;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.sql.Transactions;
import io.formwork.record.RecordRows;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Asks the database for a metric, with one statement. */
@Singleton
public class MetricSql {

    private static final int MOST_GROUPS = 20_000;

    private final DSLContext sql;
    private final Transactions transactions;
    private final RecordRows rows;

    MetricSql(DSLContext sql, Transactions transactions, RecordRows rows) {
        this.sql = sql;
        this.transactions = transactions;
        this.rows = rows;
    }

    /**
     * The groups that have rows, in no order.
     *
     * @throws Invalid when there are more groups than anybody could look at
     */
    public List<MetricGroup> fetch(MetricScope scope) {
        Select<?> select = new MetricStatement(scope, rows).select();
        select.attach(sql.configuration());
        return transactions.read(() -> {
            try (ResultSet answer = select.fetchResultSet()) {
                return read(scope, answer);
            } catch (SQLException e) {
                throw new DataAccessException("Cannot read the answer of a metric", e);
            }
        });
    }

    private static List<MetricGroup> read(MetricScope scope, ResultSet answer) throws SQLException {
        List<MetricGroup> groups = new ArrayList<>();
        FormField by = scope.by();
        while (answer.next()) {
            if (groups.size() == MOST_GROUPS) {
                throw new Invalid(new Violation("/by", "maximum", "metric.groups.too-many", MOST_GROUPS));
            }
            int column = 0;
            int period = scope.periods().isEmpty() ? 0 : answer.getInt(++column);
            Object group = by == null ? null : by.type().fromColumn(answer, ++column);
            groups.add(new MetricGroup(period, group, row(answer, column + 1)));
        }
        return groups;
    }

    private static AggregateRow row(ResultSet answer, int first) throws SQLException {
        long total = answer.getLong(first);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (int i = first + 1; i <= answer.getMetaData().getColumnCount(); i++) {
            values.add(answer.getBigDecimal(i));
        }
        return new AggregateRow(total, values);
    }
}
