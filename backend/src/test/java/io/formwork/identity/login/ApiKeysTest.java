package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.sql.Transactions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@MicronautTest(startApplication = false, transactional = false)
class ApiKeysTest {

    private final ApiKeys keys;
    private final ApiKeyRepository rows;
    private final LoginService logins;
    private final RoleMembers roles;
    private final UserService users;
    private final Transactions transactions;
    private final TestUsers people;

    ApiKeysTest(
            ApiKeys keys,
            ApiKeyRepository rows,
            LoginService logins,
            RoleMembers roles,
            UserService users,
            Transactions transactions,
            TestUsers people) {
        this.keys = keys;
        this.rows = rows;
        this.logins = logins;
        this.roles = roles;
        this.users = users;
        this.transactions = transactions;
        this.people = people;
    }

    @Test
    void aKeyMayNoMoreThanItsOwner() {
        Actor lead = people.inRole("care", "lead");

        assertThatThrownBy(() -> keys.create(lead, "x", "care", Set.of("boss"), 30))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keys.create(lead, "x", "other", Set.of("lead"), 30))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keys.create(lead, "x", "care", Set.of(), 30)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> keys.create(lead, " ", "care", Set.of("lead"), 30))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> keys.create(lead, "x", "care", Set.of("lead"), 0))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> keys.create(lead, "x", "care", Set.of("lead"), 10_000))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void itsBearerActsInThatAppWithThoseRolesOnly() {
        Actor admin = people.administrator();
        String secret = keys.create(admin, "ERP", "care", Set.of("lead"), 30).secret();

        Actor bearer = logins.actorOf(secret).orElseThrow();

        assertThat(bearer.id()).isEqualTo(admin.id());
        assertThat(bearer.admin()).isFalse();
        assertThat(bearer.roles()).isEqualTo(Map.of("care", Set.of("lead")));
        assertThat(logins.actorOf(secret.substring(0, secret.length() - 1))).isEmpty();
    }

    @Test
    void theSecretIsNotStored() {
        Actor lead = people.inRole("care", "lead");
        ApiKeys.Made made = keys.create(lead, "ERP", "care", Set.of("lead"), 30);

        String stored = transactions
                .read(() -> rows.findById(made.key().id()).orElseThrow())
                .toString();

        assertThat(made.secret()).startsWith("fwk_").hasSize(47);
        assertThat(stored).doesNotContain(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void itEndsAtOnceWhenItIsRevokedAndOnlyByWhoMay() {
        Actor lead = people.inRole("care", "lead");
        ApiKeys.Made made = keys.create(lead, "ERP", "care", Set.of("lead"), 30);
        assertThat(logins.actorOf(made.secret())).isPresent();
        Actor other = people.somebody();
        assertThatThrownBy(() -> keys.revoke(other, made.key().id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keys.list(other, lead.id())).isInstanceOf(Forbidden.class);

        keys.revoke(lead, made.key().id());

        assertThat(logins.actorOf(made.secret())).isEmpty();
    }

    @Test
    void itEndsWithTheRoleAndWithTheOwner() {
        Actor lead = people.inRole("care", "lead");
        String secret = keys.create(lead, "ERP", "care", Set.of("lead"), 30).secret();

        roles.remove(Actor.system(), lead.id(), "care", "lead");
        assertThat(logins.actorOf(secret)).isEmpty();

        roles.add(Actor.system(), lead.id(), "care", "lead");
        assertThat(logins.actorOf(secret)).isPresent();
        users.setActive(Actor.system(), lead.id(), false);
        assertThat(logins.actorOf(secret)).isEmpty();
    }
}
