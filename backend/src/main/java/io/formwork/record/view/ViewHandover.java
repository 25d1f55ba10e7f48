package io.formwork.record.view;

import io.formwork.handover.HandoverItem;
import io.formwork.handover.HandoverOrder;
import io.formwork.handover.HandoverPart;
import io.formwork.handover.HandoverResult;
import io.formwork.identity.UserId;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The named views of somebody. Where the successor has one of the same name, the leaver's stands behind it. */
@Singleton
class ViewHandover implements HandoverPart {

    private static final int LONGEST_NAME = 100;

    private final DSLContext sql;
    private final Transactions transactions;

    ViewHandover(DSLContext sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        int count = views(leaver).size();
        return count == 0
                ? List.of()
                : List.of(new HandoverItem("views", "handover.item.views", List.of(), count, true));
    }

    private List<Long> views(UserId owner) {
        return transactions.read(() -> sql.resultQuery(
                        "select id from record_view where owner = ? and name <> '' order by id", owner.value())
                .fetch(0, Long.class));
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        HandoverResult.Tally tally = new HandoverResult.Tally();
        views(order.leaver().id())
                .forEach(view -> tally.attempt(view.toString(), () -> transactions.write(() -> move(order, view))));
        return tally.result();
    }

    private void move(HandoverOrder order, long view) {
        Record row = sql.resultQuery("select app, form, name from record_view where id = ? for update", view)
                .fetchOne();
        if (row == null) {
            return;
        }
        long successor = order.successor().id().value();
        String name = row.get(2, String.class);
        String free = name;
        for (int i = 2; taken(row, successor, free); i++) {
            String end = " (" + i + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - end.length())) + end;
        }
        sql.execute("update record_view set owner = ?, name = ? where id = ?", successor, free, view);
    }

    private boolean taken(Record row, long owner, String name) {
        return sql.resultQuery(
                        "select id from record_view where app = ? and form = ? and owner = ? and name = ?",
                        row.get(0, String.class),
                        row.get(1, String.class),
                        owner,
                        name)
                .fetchOptional()
                .isPresent();
    }
}
