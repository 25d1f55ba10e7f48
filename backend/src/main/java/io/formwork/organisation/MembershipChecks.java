package io.formwork.organisation;

import io.formwork.platform.error.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the memberships of one person must be together. */
final class MembershipChecks {

    private static final int LONGEST_POSITION = 200;

    private MembershipChecks() {}

    static void require(List<Membership> memberships) {
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; i < memberships.size(); i++) {
            alone(broken, "/" + i, memberships.get(i));
            for (int j = 0; j < i; j++) {
                together(broken, "/" + i, memberships.get(j), memberships.get(i));
            }
        }
        DepartmentChecks.refuse(broken);
    }

    private static void alone(List<Violation> broken, String pointer, Membership membership) {
        LocalDate from = membership.from();
        LocalDate until = membership.until();
        if (from != null && until != null && until.isBefore(from)) {
            broken.add(new Violation(pointer + "/until", "order", "organisation.membership.order", from, until));
        }
        String position = membership.position();
        if (position != null && position.length() > LONGEST_POSITION) {
            broken.add(new Violation(
                    pointer + "/position", "maxLength", "organisation.position.length", LONGEST_POSITION));
        }
    }

    private static void together(List<Violation> broken, String pointer, Membership one, Membership other) {
        if (!overlap(one, other)) {
            return;
        }
        if (one.main() && other.main()) {
            broken.add(new Violation(pointer + "/main", "main", "organisation.membership.main"));
        }
        if (one.department().equals(other.department())) {
            broken.add(new Violation(pointer + "/department", "unique", "organisation.membership.twice"));
        }
    }

    private static boolean overlap(Membership one, Membership other) {
        return !isBefore(one.until(), other.from()) && !isBefore(other.until(), one.from());
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate start) {
        return end != null && start != null && end.isBefore(start);
    }
}
