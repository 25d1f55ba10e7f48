package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.time.LocalClock;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcSubstitutionService implements SubstitutionService {

    private final SubstitutionRepository rows;
    private final SubstitutionChecks checks;
    private final DepartmentRepository departments;
    private final Organisers organisers;
    private final ApplicationEventPublisher<SubstituteNamed> named;
    private final TimeOrderedIds ids;
    private final Known known;

    /** Who and when. */
    @Singleton
    record Known(UserService users, LocalClock clock) {}

    JdbcSubstitutionService(
            SubstitutionRepository rows,
            SubstitutionChecks checks,
            DepartmentRepository departments,
            Organisers organisers,
            ApplicationEventPublisher<SubstituteNamed> named,
            TimeOrderedIds ids,
            Known known) {
        this.rows = rows;
        this.checks = checks;
        this.departments = departments;
        this.organisers = organisers;
        this.named = named;
        this.ids = ids;
        this.known = known;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Substitution> of(Actor actor, UserId away) {
        organisers.requireSelf(actor, away);
        return substitutions(rows.ofSomebodyAway(away.value(), known.clock().today()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Substitution> by(Actor actor, UserId substitute) {
        organisers.requireSelf(actor, substitute);
        return substitutions(rows.ofSubstitute(substitute.value(), known.clock().today()));
    }

    private static List<Substitution> substitutions(List<SubstitutionRow> found) {
        return found.stream().map(SubstitutionRow::toSubstitution).toList();
    }

    @Override
    @Transactional
    public Substitution name(Actor actor, UserId away, UserId substitute, LocalDate from, LocalDate until) {
        organisers.requireSelf(actor, away);
        // Two who name each other at once must see each other.
        departments.lockTree();
        User person = known.users().get(away);
        checks.require(away, substitute, from, until);
        SubstitutionRow row = rows.save(new SubstitutionRow(ids.next(), away.value(), substitute.value(), from, until));
        tell(actor, "substitution.named", person, null, words(row));
        named.publishEvent(new SubstituteNamed(actor, row.toSubstitution()));
        return row.toSubstitution();
    }

    @Override
    @Transactional
    public void end(Actor actor, long id) {
        SubstitutionRow row = rows.findById(id)
                .filter(found -> actor.admin() || actor.id().value() == found.userId())
                .orElseThrow(() -> new NotFound("organisation.substitution.unknown", Long.toString(id)));
        rows.deleteById(id);
        tell(actor, "substitution.ended", known.users().get(new UserId(row.userId())), words(row), null);
    }

    private void tell(Actor actor, String action, User person, @Nullable String before, @Nullable String after) {
        organisers.changed(
                actor, Audited.of(actor, action, "user", person.id().toString(), person.name()), before, after);
    }

    private String words(SubstitutionRow row) {
        return "%s, %s – %s"
                .formatted(
                        known.users().get(new UserId(row.substituteId())).login(), row.validFrom(), row.validUntil());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UserId> awayFor(UserId substitute) {
        Set<UserId> away = new LinkedHashSet<>();
        Set<Long> reached = new HashSet<>(Set.of(substitute.value()));
        Set<Long> last = reached;
        while (!last.isEmpty()) {
            Set<Long> next = new LinkedHashSet<>();
            rows.doneBy(last, known.clock().today()).forEach(row -> {
                if (reached.add(row.userId())) {
                    next.add(row.userId());
                    away.add(new UserId(row.userId()));
                }
            });
            last = next;
        }
        return away;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UserId, UserId> substitutesOf(Collection<UserId> people) {
        Map<Long, UserId> origins = new LinkedHashMap<>();
        people.forEach(person -> origins.put(person.value(), person));
        Map<UserId, UserId> substitutes = new LinkedHashMap<>();
        Set<Long> last = Set.copyOf(origins.keySet());
        while (!last.isEmpty()) {
            Set<Long> next = new LinkedHashSet<>();
            for (SubstitutionRow row : rows.doneFor(last, known.clock().today())) {
                UserId origin = origins.get(row.userId());
                if (origin != null && origins.putIfAbsent(row.substituteId(), origin) == null) {
                    next.add(row.substituteId());
                    substitutes.put(new UserId(row.substituteId()), origin);
                }
            }
            last = next;
        }
        return substitutes;
    }
}
