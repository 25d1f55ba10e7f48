package io.formwork.bench;

import java.sql.SQLException;
import java.util.List;
import org.flowable.common.engine.impl.history.HistoryLevel;

/**
 * A record created through REST that starts a workflow of one step, beside the same two inserts and a start of the same
 * process by an engine of its own, called directly, in one transaction. Formwork keeps the path of a case, so the engine
 * beside it keeps its own; what it does without is shown as well.
 */
final class WorkflowBench {

    private WorkflowBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        app.define("form", BenchApp.HANDLED_ORDERS.key());
        app.define("workflow", "handle-order");
        app.empty(
                BenchApp.table(BenchApp.HANDLED_ORDERS),
                "change\\_log",
                "act\\_ru\\_%",
                "act\\_hi\\_%",
                "workflow\\_%",
                "notification");
        String token = app.token();
        return List.of(
                Figure.rate("the same with the start of a workflow", compare(app, token, HistoryLevel.ACTIVITY), 0.7),
                Figure.beside("  beside an engine that keeps no path", compare(app, token, HistoryLevel.NONE)));
    }

    private static Comparison compare(BenchApp app, String token, HistoryLevel history) throws Exception {
        try (var engine = new BareEngine(app, history);
                Load raw = Load.of(CreateBench.CLIENTS, () -> start(app, engine));
                Load ours =
                        Load.of(CreateBench.CLIENTS, () -> CreateBench.create(app, token, BenchApp.HANDLED_ORDERS))) {
            return Comparison.of(ours, raw);
        }
    }

    private static Load.Step start(BenchApp app, BareEngine engine) throws SQLException {
        var connection = app.connect();
        var records = new RawRecords(connection, BenchApp.HANDLED_ORDERS);
        return () -> {
            records.insert();
            engine.start(connection);
            records.commit();
        };
    }
}
