package io.formwork.handover;

import io.formwork.identity.UserId;
import io.formwork.identity.login.ApiKeys;
import jakarta.inject.Singleton;
import java.util.List;

/** The keys that somebody made for programs. They are revoked: a secret that he knows is nobody else's. */
@Singleton
class KeyHandover implements HandoverPart {

    private static final String KEY = "keys";

    private final ApiKeys keys;

    KeyHandover(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        long count = keys.countOpen(leaver);
        return count == 0 ? List.of() : List.of(new HandoverItem(KEY, "handover.item.keys", List.of(), count, true));
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        HandoverResult.Tally tally = new HandoverResult.Tally();
        keys.open(order.actor(), order.leaver().id())
                .forEach(key -> tally.attempt(key.name(), () -> keys.revoke(order.actor(), key.id())));
        return tally.result();
    }
}
