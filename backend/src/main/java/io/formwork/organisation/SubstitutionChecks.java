package io.formwork.organisation;

import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.time.LocalClock;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What a substitution must be like. */
@Singleton
class SubstitutionChecks {

    private static final int LONGEST_DAYS = 366;

    private final SubstitutionRepository rows;
    private final UserService users;
    private final LocalClock clock;

    SubstitutionChecks(SubstitutionRepository rows, UserService users, LocalClock clock) {
        this.rows = rows;
        this.users = users;
        this.clock = clock;
    }

    void require(UserId away, UserId substitute, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            refuse("/until", "minimum", "organisation.substitution.until", from);
        }
        if (until.isBefore(clock.today())) {
            refuse("/until", "minimum", "organisation.substitution.past", clock.today());
        }
        if (from.plusDays(LONGEST_DAYS).isBefore(until)) {
            refuse("/until", "maximum", "organisation.substitution.long", LONGEST_DAYS);
        }
        if (away.equals(substitute)) {
            refuse("/substitute", "self", "organisation.substitution.self");
        }
        User person = users.get(substitute);
        Insiders.require(person);
        Insiders.require(users.get(away));
        if (!person.active()) {
            refuse("/substitute", "closed", "organisation.substitution.closed", person.name());
        }
        rows.meeting(away.value(), from, until).stream().findFirst().ifPresent(other -> {
            String name = users.get(new UserId(other.substituteId())).name();
            refuse(
                    "/from",
                    "overlap",
                    "organisation.substitution.overlap",
                    name,
                    other.validFrom(),
                    other.validUntil());
        });
        if (leadsBack(substitute.value(), away.value(), from, until, new HashSet<>())) {
            refuse(
                    "/substitute",
                    "circle",
                    "organisation.substitution.circle",
                    person.name(),
                    users.get(away).name());
        }
    }

    /** Whether on one of the days the substitutes of somebody's substitutes end at that person. */
    private boolean leadsBack(long from, long person, LocalDate first, LocalDate last, Set<SubstitutionRow> met) {
        return rows.meeting(from, first, last).stream()
                .anyMatch(row -> row.substituteId() == person
                        || met.add(row)
                                && leadsBack(
                                        row.substituteId(),
                                        person,
                                        row.validFrom().isAfter(first) ? row.validFrom() : first,
                                        row.validUntil().isBefore(last) ? row.validUntil() : last,
                                        met));
    }

    private static void refuse(String pointer, String rule, String messageKey, Object... args) {
        throw new Invalid(new Violation(pointer, rule, messageKey, args));
    }
}
