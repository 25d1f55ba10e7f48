package io.formwork.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.time.LocalClock;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class SubstitutionServiceTest {

    private final SubstitutionService substitutions;
    private final UserService users;
    private final TestAudit audit;
    private final LocalDate today;
    private final Actor away;
    private final Actor first;
    private final Actor second;

    SubstitutionServiceTest(
            SubstitutionService substitutions, UserService users, TestAudit audit, TestUsers people, LocalClock clock) {
        this.substitutions = substitutions;
        this.users = users;
        this.audit = audit;
        today = clock.today();
        away = people.somebody();
        first = people.somebody();
        second = people.somebody();
    }

    @Test
    void onlyOneselfAndAdministratorsNameASubstitute() {
        assertThatThrownBy(() -> name(first, away, second, 0, 3)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> substitutions.of(first, away.id())).isInstanceOf(Forbidden.class);

        Substitution named = name(away, away, first, 0, 3);

        assertThatThrownBy(() -> substitutions.end(first, named.id())).isInstanceOf(NotFound.class);
        assertThat(substitutions.awayFor(first.id())).containsExactly(away.id());
        assertThat(substitutions.by(first, first.id())).containsExactly(named);
        assertThat(audit.of(away.id().toString())).extracting(Audited::action).contains("substitution.named");
    }

    @Test
    void itCountsOnItsDaysOnly() {
        name(away, away, first, 1, 3);

        assertThat(substitutions.awayFor(first.id())).isEmpty();
        assertThat(substitutions.of(away, away.id())).hasSize(1);
    }

    @Test
    void whatIsEndedCountsNoMore() {
        Substitution named = name(Actor.system(), away, first, 0, 3);

        substitutions.end(away, named.id());

        assertThat(substitutions.awayFor(first.id())).isEmpty();
        assertThat(audit.of(away.id().toString())).extracting(Audited::action).contains("substitution.ended");
    }

    @Test
    void daysThatMeetAreRefusedNamingTheOther() {
        name(away, away, first, 0, 3);

        var refused = catchThrowableOfType(Invalid.class, () -> name(away, away, second, 3, 5));

        assertThat(refused.violations().getFirst().messageKey()).isEqualTo("organisation.substitution.overlap");
        assertThat(refused.violations().getFirst().args()).contains(first.name());
        name(away, away, second, 4, 5);
    }

    @Test
    void wrongDaysAndPeopleAreRefused() {
        users.setActive(Actor.system(), second.id(), false);

        assertThat(List.of(
                        refusal(first, 3, 0),
                        refusal(first, -5, -1),
                        refusal(first, 0, 400),
                        refusal(away, 0, 3),
                        refusal(second, 0, 3)))
                .containsExactly("until", "past", "long", "self", "closed");
    }

    @Test
    void substitutesWhoAreAwayHandItOnAndNeverBack() {
        name(away, away, first, 0, 3);
        name(first, first, second, 2, 9);
        assertThat(refusal(second, away, 3, 9)).isEqualTo("circle");

        name(second, second, away, 4, 9);

        name(Actor.system(), first, second, 0, 1);
        assertThat(substitutions.awayFor(second.id())).containsExactlyInAnyOrder(first.id(), away.id());
        assertThat(substitutions.substitutesOf(List.of(away.id())))
                .containsEntry(first.id(), away.id())
                .containsEntry(second.id(), away.id())
                .hasSize(2);
    }

    private Substitution name(Actor actor, Actor absent, Actor substitute, int from, int until) {
        return substitutions.name(actor, absent.id(), substitute.id(), today.plusDays(from), today.plusDays(until));
    }

    private String refusal(Actor substitute, int from, int until) {
        return refusal(away, substitute, from, until);
    }

    private String refusal(Actor absent, Actor substitute, int from, int until) {
        var refused = catchThrowableOfType(Invalid.class, () -> name(absent, absent, substitute, from, until));
        String key = refused.violations().getFirst().messageKey();
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
