package io.formwork.organisation;

import io.formwork.handover.HandoverItem;
import io.formwork.handover.HandoverOrder;
import io.formwork.handover.HandoverPart;
import io.formwork.handover.HandoverResult;
import io.formwork.identity.UserId;
import io.formwork.platform.sql.Transactions;
import io.formwork.platform.time.LocalClock;
import jakarta.inject.Singleton;
import java.util.List;

/** The days on which somebody stands in for others. They end: whoever is away chooses the own substitute. */
@Singleton
class SubstitutionHandover implements HandoverPart {

    private static final String KEY = "substitutions";

    private final SubstitutionRepository rows;
    private final SubstitutionService substitutions;
    private final Transactions transactions;
    private final LocalClock clock;

    SubstitutionHandover(
            SubstitutionRepository rows,
            SubstitutionService substitutions,
            Transactions transactions,
            LocalClock clock) {
        this.rows = rows;
        this.substitutions = substitutions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        int count = doneBy(leaver).size();
        return count == 0
                ? List.of()
                : List.of(new HandoverItem(KEY, "handover.item.substitutions", List.of(), count, true));
    }

    private List<SubstitutionRow> doneBy(UserId leaver) {
        return transactions.read(() -> rows.ofSubstitute(leaver.value(), clock.today()));
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        HandoverResult.Tally tally = new HandoverResult.Tally();
        doneBy(order.leaver().id())
                .forEach(row -> tally.attempt(
                        row.validFrom() + " – " + row.validUntil(), () -> substitutions.end(order.actor(), row.id())));
        return tally.result();
    }
}
