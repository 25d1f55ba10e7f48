package io.formwork.record;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.UserAdministration;
import io.formwork.identity.UserChange;
import io.formwork.identity.UserQuery;
import io.formwork.identity.UserService;
import io.formwork.metric.MetricQuery;
import io.formwork.metric.MetricService;
import io.formwork.metric.TestMetrics;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.ExternalPeople;
import io.formwork.organisation.GroupService;
import io.formwork.organisation.ManagerLine;
import io.formwork.organisation.Membership;
import io.formwork.organisation.MembershipService;
import io.formwork.organisation.Outside;
import io.formwork.organisation.StandsFor;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Somebody from outside sees what belongs to the one record that stands for him, and nobody who works inside. */
@MicronautTest(transactional = false)
class OutsidePeopleTest {

    private static final Actor ADMIN = Actor.system();

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    @Inject
    TitleSearch search;

    @Inject
    MetricService metrics;

    @Inject
    TestMetrics testMetrics;

    @Inject
    DefinitionService definitions;

    @Inject
    ExternalPeople externals;

    @Inject
    UserAdministration accounts;

    @Inject
    UserService users;

    @Inject
    RoleMembers roles;

    @Inject
    Actors actors;

    @Inject
    TestUsers people;

    @Inject
    DepartmentService departments;

    @Inject
    MembershipService memberships;

    @Inject
    ManagerLine managers;

    @Inject
    GroupService groups;

    @Inject
    HttpTester http;

    private FormKey customers;
    private FormKey tickets;
    private RecordId own;
    private RecordId other;
    private RecordId mine;
    private RecordId theirs;
    private Actor customer;

    @BeforeEach
    void aCustomerAmongOthers() {
        FormBuilder customerForm = aForm().with("name", "text");
        customers = customerForm.key();
        forms.publishedDocument(customers, customerForm.document().put("titleField", "name"));
        FormBuilder ticketForm =
                aForm().with("name", "text").with("handler", "member").withRelation("customer", customers);
        tickets = new FormKey(customers.app(), ticketForm.key().key());
        forms.publishedDocument(tickets, ticketForm.document().put("titleField", "name"));
        role();
        own = make(customers, Map.of("name", "Own company"));
        other = make(customers, Map.of("name", "Other company"));
        mine = make(tickets, Map.of("name", "My ticket", "customer", own.toString()));
        theirs = make(tickets, Map.of("name", "Their ticket", "customer", other.toString()));
        make(tickets, Map.of("name", "Nobody's ticket"));
        Actor somebody = people.inRole(customers.app(), "customer");
        externals.set(ADMIN, somebody.id(), standingFor(own));
        customer = again(somebody);
    }

    private void role() {
        ObjectNode document = Json.readObject("""
                {"label": {"en": "Customer", "zh": "客户"}, "grants": [
                  {"form": "%s", "actions": ["see"],
                   "rows": {"field": "$id", "op": "in", "value": {"current": "external"}}},
                  {"form": "%s", "actions": ["see", "create", "edit", "delete", "export"],
                   "rows": {"field": "customer", "op": "in", "value": {"current": "external"}}}]}""".formatted(customers.key(), tickets.key()));
        DefinitionKey key = new DefinitionKey(customers.app(), "role", "customer");
        int revision =
                definitions.find(ADMIN, key).map(found -> found.revision()).orElse(0);
        var draft = definitions.saveDraft(ADMIN, key, document, revision);
        definitions.publish(ADMIN, key, draft.revision(), "");
    }

    private RecordId make(FormKey form, Map<String, Object> values) {
        return records.create(ADMIN, form, values, Cause.REST).id();
    }

    private Outside standingFor(RecordId record) {
        return new Outside(new StandsFor(customers.app(), customers.key(), record.toString()));
    }

    private Actor again(Actor stale) {
        return actors.find(stale.id()).orElseThrow();
    }

    private List<RecordId> seen(FormKey form) {
        return records.list(customer, RecordQuery.first(form, 100)).records().stream()
                .map(FormRecord::id)
                .toList();
    }

    @Test
    void onlyWhatBelongsToTheRecordIsListedCountedSearchedAndSummed() {
        String metric = testMetrics.published(tickets, "{\"type\":\"count\"}");

        assertThat(seen(customers)).containsExactly(own);
        assertThat(seen(tickets)).containsExactly(mine);
        assertThat(records.countExactly(customer, tickets, Condition.ALWAYS).value())
                .isEqualTo(1);
        assertThat(search.find(customer, tickets, "ticket", 0, 10)).containsOnlyKeys(mine.toString());
        assertThat(search.find(customer, customers, "company", 0, 10)).containsOnlyKeys(own.toString());
        assertThat(records.find(customer, tickets, theirs)).isEmpty();
        assertThatThrownBy(() -> records.history(customer, tickets, theirs)).isInstanceOf(NotFound.class);
        assertThat(metrics.compute(customer, MetricQuery.of(tickets.app(), metric, null, null, Language.EN))
                        .value())
                .isEqualByComparingTo("1");
    }

    @Test
    void restGivesNoMore() {
        String token = people.tokenOf(customer);
        String path = "/api/v1/apps/" + tickets.app() + "/forms/" + tickets.key() + "/records";

        assertThat(http.to(path).bearer(token).get().body())
                .contains("My ticket")
                .doesNotContain("Their", "Nobody's", "Other company");
        assertThat(http.to(path + "/" + mine).bearer(token).get().status()).isEqualTo(200);
        assertThat(http.to(path + "/" + theirs).bearer(token).get().status()).isEqualTo(404);
    }

    @Test
    void nothingIsWrittenForAnotherCustomer() {
        assertThatThrownBy(() -> records.create(
                        customer, tickets, Map.of("name", "New", "customer", other.toString()), Cause.REST))
                .isInstanceOfAny(Invalid.class, Forbidden.class);
        assertThatThrownBy(() ->
                        records.update(customer, tickets, mine, Map.of("customer", other.toString()), -1, Cause.REST))
                .isInstanceOfAny(Invalid.class, Forbidden.class);
        assertThatThrownBy(() -> records.update(customer, tickets, theirs, Map.of("name", "X"), -1, Cause.REST))
                .isInstanceOf(NotFound.class);

        assertThat(records.create(customer, tickets, Map.of("name", "New", "customer", own.toString()), Cause.REST)
                        .value("name"))
                .isEqualTo("New");
    }

    @Test
    void aDeletedRecordStandsForNobodyUntilItIsBack() {
        assertThat(seen(tickets)).containsExactly(mine);

        records.delete(ADMIN, customers, own, Cause.REST);
        customer = again(customer);
        assertThat(seen(tickets)).isEmpty();
        assertThat(seen(customers)).isEmpty();
        assertThat(externals.isThere(externals
                        .find(ADMIN, customer.id())
                        .orElseThrow()
                        .record()
                        .orElseThrow()))
                .isFalse();

        records.restore(ADMIN, customers, own, Cause.REST);
        customer = again(customer);
        assertThat(seen(tickets)).containsExactly(mine);
    }

    @Test
    void whoStandsForNothingSeesNothing() {
        externals.set(ADMIN, customer.id(), new Outside(null));
        customer = again(customer);

        assertThat(seen(customers)).isEmpty();
        assertThat(seen(tickets)).isEmpty();
    }

    @Test
    void theColleaguesStayUnknown() {
        Actor colleague = people.inRole(customers.app(), "customer");

        assertThat(users.search(customer, "", 100)).extracting(User::id).containsExactly(customer.id());
        assertThat(users.search(customer, colleague.login(), 100)).isEmpty();
        assertThat(departments.search(customer, "", 0, 100)).isEmpty();
        assertThat(departments.children(customer, DepartmentId.ROOT)).isEmpty();
        assertThat(groups.list(customer)).isEmpty();
        assertThatThrownBy(() -> accounts.list(customer, UserQuery.of(""), 0, 10))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> users.searchEverybody(customer, "", 10)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> records.update(
                        customer,
                        tickets,
                        mine,
                        Map.of("handler", colleague.id().toString()),
                        -1,
                        Cause.REST))
                .isInstanceOf(Invalid.class);
        assertThat(records.update(
                                customer,
                                tickets,
                                mine,
                                Map.of("handler", customer.id().toString()),
                                -1,
                                Cause.REST)
                        .value("handler"))
                .isEqualTo(customer.id().toString());
    }

    @Test
    void theyAreNotOfferedInsideAndHaveNoPlaceThere() {
        Actor colleague = people.inRole(customers.app(), "customer");
        String login = customer.login();

        assertThat(users.search(colleague, login, 10)).isEmpty();
        assertThat(users.searchEverybody(ADMIN, login, 10)).extracting(User::id).containsExactly(customer.id());
        assertThatThrownBy(() -> memberships.set(ADMIN, customer.id(), List.of(Membership.main(DepartmentId.ROOT))))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("organisation.external.place");
        assertThatThrownBy(() -> managers.name(ADMIN, colleague.id(), customer.id()))
                .isInstanceOf(Conflict.class);
        var group = groups.create(ADMIN, "Group " + UUID.randomUUID());
        assertThatThrownBy(() -> groups.setMembers(ADMIN, group.id(), Set.of(customer.id())))
                .isInstanceOf(Conflict.class);
        memberships.set(ADMIN, colleague.id(), List.of(Membership.main(DepartmentId.ROOT)));
        assertThatThrownBy(() -> externals.set(ADMIN, colleague.id(), new Outside(null)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("organisation.external.placed");
    }

    @Test
    void nobodyFromOutsideIsAnAdministrator() {
        var promoted = new UserChange("Sam", null, true, Language.EN);
        assertThatThrownBy(() -> accounts.change(ADMIN, customer.id(), promoted, Map.of()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("identity.external.admin");
        Actor administrator = people.administrator();
        assertThatThrownBy(() -> externals.set(ADMIN, administrator.id(), new Outside(null)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("identity.external.admin");

        externals.set(ADMIN, customer.id(), null);
        assertThat(accounts.change(ADMIN, customer.id(), promoted, Map.of()).admin())
                .isTrue();
    }

    @Test
    void onlyAdministratorsSayWhoIsFromOutside() {
        Actor colleague = people.somebody();

        assertThatThrownBy(() -> externals.set(colleague, colleague.id(), new Outside(null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> externals.set(customer, customer.id(), standingFor(other)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> externals.find(customer, customer.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> externals.set(
                        ADMIN, customer.id(), new Outside(new StandsFor(customers.app(), customers.key(), "404"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void thoseFromOutsideAreFoundByThemselves() {
        String login = customer.login();

        assertThat(accounts.list(ADMIN, new UserQuery(login, true), 0, 10)).hasSize(1);
        externals.set(ADMIN, customer.id(), null);
        assertThat(accounts.count(ADMIN, new UserQuery(login, true))).isZero();
        assertThat(accounts.count(ADMIN, new UserQuery(login, false))).isEqualTo(1);
    }
}
