package io.formwork.handover;

import io.formwork.identity.RoleMembers;
import io.formwork.identity.UserId;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The roles of somebody, app by app. */
@Singleton
class RoleHandover implements HandoverPart {

    private static final String KEY = "roles:";

    private final RoleMembers roles;
    private final Transactions transactions;

    RoleHandover(RoleMembers roles, Transactions transactions) {
        this.roles = roles;
        this.transactions = transactions;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        return roles.rolesOf(leaver).entrySet().stream()
                .map(held -> new HandoverItem(
                        KEY + held.getKey(),
                        "handover.item.roles",
                        List.of(held.getKey(), String.join(", ", new TreeSet<>(held.getValue()))),
                        held.getValue().size(),
                        true))
                .toList();
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        String app = item.substring(KEY.length());
        HandoverResult.Tally tally = new HandoverResult.Tally();
        UserId leaver = order.leaver().id();
        for (String role : roles.rolesOf(leaver).getOrDefault(app, Set.of())) {
            tally.attempt(
                    role,
                    () -> transactions.write(() -> {
                        roles.add(order.actor(), order.successor().id(), app, role);
                        roles.remove(order.actor(), leaver, app, role);
                        return role;
                    }));
        }
        return tally.result();
    }
}
