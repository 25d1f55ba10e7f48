package io.formwork.bench;

import io.formwork.form.FormKey;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.UserId;
import io.formwork.metric.Grain;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricService;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rule about rows costs on 1,000,000 rows in 5,000 departments: the same question of somebody who sees his department
 * and all below, beside that of somebody who sees everything.
 */
final class RightsBench {

    private static final int ROWS = 1_000_000;
    private static final int TURNS = 9;
    private static final int LISTS_A_TURN = 100;
    private static final double MOST = 1.1;
    private static final int HIGHEST_AMOUNT = 1_000;
    private static final Duration INDEX_PATIENCE = Duration.ofMinutes(3);
    private static final int INDEXED_MILLIS = 10;
    private static final FormKey FORM = new FormKey(BenchApp.APP, "team-orders");

    private RightsBench() {}

    static List<Figure> run(BenchApp app) throws Exception {
        PickerBench.fill(app);
        fill(app);
        Actor everybody = Actor.system();
        Actor top = head(app, 0);
        Actor part = head(app, 1);
        return List.of(
                list("list of 50, head of all 5,000 departments beside everything", app, top, everybody),
                list("list of 50, head of a sixth of the departments beside everything", app, part, everybody),
                filtered(app, part, everybody),
                leaf(app, head(app, PickerBench.DEPARTMENTS - 1), everybody),
                metric("metric by month and channel, head of all beside everything", app, top, everybody),
                metric("metric by month and channel, head of a sixth beside everything", app, part, everybody));
    }

    private static Figure list(String what, BenchApp app, Actor restricted, Actor free) throws Exception {
        lists(app, restricted);
        lists(app, free);
        lists(app, restricted);
        lists(app, free);
        return Figure.time(
                what,
                Comparison.of(
                        TURNS, () -> lists(app, restricted) / LISTS_A_TURN, () -> lists(app, free) / LISTS_A_TURN),
                MOST);
    }

    /** Who sees fewer rows looks through more of them for a page; so does he who filters them. */
    private static Figure filtered(BenchApp app, Actor restricted, Actor free) throws Exception {
        var order = RecordQuery.first(FORM, 50).sortedBy(RecordSort.descending("openedAt"));
        var lowAmount = new ConditionValue.Literal(Json.node(Math.round(share(app) * HIGHEST_AMOUNT)));
        var asMany = order.where(new Condition.Compare("amount", Operator.LT, lowAmount));
        for (int i = 0; i < 2; i++) {
            lists(app, restricted, order);
            lists(app, free, asMany);
        }
        return Figure.time(
                "list of 50, head of a sixth beside a filter that as many rows fit",
                Comparison.of(
                        TURNS,
                        () -> lists(app, restricted, order) / LISTS_A_TURN,
                        () -> lists(app, free, asMany) / LISTS_A_TURN),
                MOST);
    }

    private static Figure metric(String what, BenchApp app, Actor restricted, Actor free) throws Exception {
        compute(app, restricted);
        compute(app, free);
        return Figure.time(what, Comparison.of(TURNS, () -> compute(app, restricted), () -> compute(app, free)), MOST);
    }

    /** Somebody who sees one row of five thousand: an index must lead to them, as it does for who filters. */
    private static Figure leaf(BenchApp app, Actor restricted, Actor free) throws Exception {
        String department = Long.toString(PickerBench.FIRST_ID + PickerBench.DEPARTMENTS - 1);
        var order = RecordQuery.first(FORM, 50).sortedBy(RecordSort.descending("openedAt"));
        var filter = order.where(Condition.eq("department", department));
        long limit = System.nanoTime() + INDEX_PATIENCE.toNanos();
        while (lists(app, restricted, order) > LISTS_A_TURN * INDEXED_MILLIS && System.nanoTime() < limit) {
            Thread.sleep(100);
        }
        lists(app, free, filter);
        return Figure.time(
                "list of 50, head of one department beside a filter by it",
                Comparison.of(
                        TURNS,
                        () -> lists(app, restricted, order) / LISTS_A_TURN,
                        () -> lists(app, free, filter) / LISTS_A_TURN),
                MOST);
    }

    /** Which part of the rows the head of a sixth sees. */
    private static double share(BenchApp app) throws SQLException {
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement();
                ResultSet share = statement.executeQuery("select avg(o.c_dept in (select d.id from department d join"
                        + " department t on t.id = " + (PickerBench.FIRST_ID + 1)
                        + " where d.path like concat(t.path, '%'))) from t_bench__team_orders o")) {
            share.next();
            return share.getDouble(1);
        }
    }

    private static double lists(BenchApp app, Actor actor) {
        return lists(app, actor, RecordQuery.first(FORM, 50).sortedBy(RecordSort.descending("openedAt")));
    }

    private static double lists(BenchApp app, Actor actor, RecordQuery query) {
        RecordService records = app.bean(RecordService.class);
        long start = System.nanoTime();
        for (int i = 0; i < LISTS_A_TURN; i++) {
            if (records.list(actor, query).records().size() != 50) {
                throw new IllegalStateException("Not a whole page");
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double compute(BenchApp app, Actor actor) {
        var query = MetricQuery.of(
                        BenchApp.APP, "team-amount", LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1), Language.EN)
                .each(Grain.MONTH)
                .by("channel");
        long start = System.nanoTime();
        int points =
                app.bean(MetricService.class).compute(actor, query).points().size();
        if (points < 60) {
            throw new IllegalStateException("Only " + points + " points");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** The head of one of the bench's departments, who holds the role. */
    private static Actor head(BenchApp app, int department) throws SQLException {
        long id = PickerBench.FIRST_ID + department;
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update department set head_id = " + id + " where id = " + id);
        }
        var user = new UserId(id);
        app.bean(RoleMembers.class).add(Actor.system(), user, BenchApp.APP, "team");
        return app.bean(Actors.class).find(user).orElseThrow();
    }

    private static void fill(BenchApp app) throws SQLException {
        app.define("form", FORM.key());
        app.define("metric", "team-amount");
        app.define("role", "team");
        try (Connection connection = app.connect();
                Statement statement = connection.createStatement()) {
            ResultSet count = statement.executeQuery("select count(*) from t_bench__team_orders");
            count.next();
            if (count.getLong(1) >= ROWS) {
                return;
            }
            statement.execute(
                    "insert into t_bench__team_orders (id, version, definition_version, created_at, created_by,"
                            + " updated_at, updated_by, c_title, c_channel, c_status, c_amount, c_opened, c_dept)"
                            + " select 1000 + seq, 1, 1, d, 1, d, 1, concat('row ', seq),"
                            + " elt(1 + seq % 5, 'web', 'phone', 'shop', 'mail', 'app'),"
                            + " elt(1 + (seq div 5) % 4, 'open', 'working', 'waiting', 'closed'), (seq % 100000) / 100, d,"
                            + " " + PickerBench.FIRST_ID + " + crc32(seq * 7) % " + PickerBench.DEPARTMENTS
                            + " from (select seq, timestampadd(second, crc32(seq) % 31536000, '2025-11-01') d from seq_1_to_"
                            + ROWS + ") rows_to_make");
            statement.execute("create index ix_bench_opened on t_bench__team_orders (deleted_at, c_opened, id)");
            statement.execute("analyze table t_bench__team_orders");
        }
    }
}
