package io.formwork.organisation;

import io.formwork.identity.UserId;
import io.formwork.platform.id.TimeOrderedIds;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the memberships of a person, with positions that come into being when they are first named. */
@Singleton
class MembershipWriting {

    private final MembershipRepository rows;
    private final PositionRepository positions;
    private final MainDepartments mains;
    private final TimeOrderedIds ids;

    MembershipWriting(
            MembershipRepository rows, PositionRepository positions, MainDepartments mains, TimeOrderedIds ids) {
        this.rows = rows;
        this.positions = positions;
        this.mains = mains;
        this.ids = ids;
    }

    void replace(UserId user, List<Membership> memberships) {
        rows.deleteByUserId(user.value());
        memberships.forEach(membership -> rows.save(new MembershipRow(
                ids.next(),
                user.value(),
                membership.department().value(),
                membership.main(),
                position(membership.position()),
                membership.from(),
                membership.until())));
        mains.changed(user);
    }

    private @Nullable Long position(@Nullable String name) {
        return name == null
                ? null
                : positions
                        .findByName(name)
                        .orElseGet(() -> positions.save(new PositionRow(ids.next(), name)))
                        .id();
    }
}
