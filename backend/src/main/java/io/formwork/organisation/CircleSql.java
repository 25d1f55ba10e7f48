package io.formwork.organisation;

import io.formwork.identity.IdSelect;
import io.formwork.identity.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Circles as SQL. Below a department means one range of paths, whatever lies there. */
final class CircleSql {

    /** With more tops than these a list of ids serves better. */
    private static final int MOST_TOPS = 20;

    private CircleSql() {}

    static Optional<IdSelect> departmentsBelow(List<String> tops) {
        return tops.isEmpty() || tops.size() > MOST_TOPS
                ? Optional.empty()
                : Optional.of(new IdSelect("select d.id from department d where " + below(tops), patterns(tops)));
    }

    /** Who is in a department below on that day, and the one himself. */
    static Optional<IdSelect> peopleBelow(List<String> tops, UserId self, LocalDate day) {
        if (tops.isEmpty() || tops.size() > MOST_TOPS) {
            return Optional.empty();
        }
        List<Object> binds = new ArrayList<>();
        binds.add(self.value());
        binds.addAll(patterns(tops));
        binds.add(day);
        binds.add(day);
        return Optional.of(new IdSelect(
                "select u.id from app_user u where u.id = ? or exists (select 1 from department_member m"
                        + " join department d on d.id = m.department_id where m.user_id = u.id and " + below(tops)
                        + " and (m.valid_from is null or m.valid_from <= ?)"
                        + " and (m.valid_until is null or m.valid_until >= ?))",
                binds));
    }

    private static String below(List<String> tops) {
        return "(" + String.join(" or ", Collections.nCopies(tops.size(), "d.path like ?")) + ")";
    }

    private static List<Object> patterns(List<String> tops) {
        return tops.stream().map(top -> (Object) (top + "%")).toList();
    }
}
