package io.formwork.handover;

import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who took over from somebody whose account is closed. */
@Singleton
public class Successors {

    private final HandoverRepository rows;
    private final UserService users;
    private final Transactions transactions;

    Successors(HandoverRepository rows, UserService users, Transactions transactions) {
        this.rows = rows;
        this.users = users;
        this.transactions = transactions;
    }

    /** The successor with an open account, or the successor's own; nobody where nothing was handed over. */
    public Optional<UserId> of(UserId leaver) {
        return transactions.read(() -> {
            Set<UserId> met = new HashSet<>(Set.of(leaver));
            Optional<UserId> here = next(leaver);
            while (here.filter(met::add).isPresent() && !isOpen(here.get())) {
                here = next(here.get());
            }
            return here.filter(this::isOpen);
        });
    }

    private Optional<UserId> next(UserId leaver) {
        return rows.last(leaver.value()).map(row -> new UserId(row.successorId()));
    }

    private boolean isOpen(UserId user) {
        return users.find(user).filter(User::active).isPresent();
    }
}
