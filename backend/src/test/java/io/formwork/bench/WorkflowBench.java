package io.formwork.bench;

import java.sql.SQLException;
import java.util.List;

/**
 * A record created through REST that starts a workflow of one step, beside the same two inserts and a start of the same
 * process by an engine of its own, called directly, in one transaction.
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
        try (var engine = new BareEngine(app);
                Load raw = Load.of(CreateBench.CLIENTS, () -> start(app, engine));
                Load ours =
                        Load.of(CreateBench.CLIENTS, () -> CreateBench.create(app, token, BenchApp.HANDLED_ORDERS))) {
            return List.of(Figure.rate("the same with the start of a workflow", Comparison.of(ours, raw), 0.7));
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
