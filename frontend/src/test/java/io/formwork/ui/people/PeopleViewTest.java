package io.formwork.ui.people;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.data.provider.Query;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.TestUsers;
import io.formwork.identity.UserId;
import io.formwork.identity.login.Credentials;
import io.formwork.identity.login.Sessions;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.ui.form.field.LookupItem;
import io.formwork.ui.shell.HomeView;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PeopleViewTest extends ViewTest {

    private static final String APP = "people-test";

    @Inject
    DefinitionService definitions;

    @Inject
    LoginService logins;

    @Inject
    PersonEditing editing;

    @Inject
    RoleCatalog catalog;

    @Inject
    PersonSecurity security;

    @Inject
    Sessions sessions;

    @Inject
    TestUsers people;

    @Inject
    DepartmentService departments;

    @Inject
    OrganisationPickers pickers;

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    @Test
    void aPersonAddedHereWithAPasswordAndARoleCanSignIn() {
        Actor admin = logInAsAdmin();
        role("agent", "客服");
        PeopleView view = navigate(PeopleView.PATH, PeopleView.class);
        PersonDialog dialog = view.create();
        String login = TestUsers.freshLogin();
        dialog.name.setValue(" 王芳 ");
        dialog.login.setValue(login);
        DepartmentId department = departments
                .create(admin, DepartmentId.ROOT, DepartmentDraft.named("客服部" + login))
                .id();
        dialog.place.department.setValue(
                pickers.choices(admin, List.of(department)).getFirst());
        dialog.place.position.setValue("坐席");
        HeldRole agent = catalog.all(admin).stream()
                .filter(role -> role.app().equals(APP) && role.role().equals("agent"))
                .findFirst()
                .orElseThrow();
        assertThat(agent.label()).isEqualTo("人员测试 · 客服");
        dialog.roles.setValue(Set.of(agent));
        String password = dialog.first.password.getValue();

        dialog.save();

        assertThat(dialog.dialog.isOpened()).isFalse();
        assertThatThrownBy(() -> logins.login(login, password))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining(LoginService.PASSWORD_TEMPORARY);
        Actor entered = logins.login(new Credentials(login, password, null, "a password of my own"));
        assertThat(entered.name()).isEqualTo("王芳");
        assertThat(entered.rolesIn(APP)).containsExactly("agent");
        view.search.setValue(login);
        assertThat(shown(view)).singleElement().satisfies(person -> {
            assertThat(person.user().department()).isEqualTo("客服部" + login);
            assertThat(person.roles()).containsExactly(agent);
        });
        assertThat(new PersonLine(shown(view).getFirst(), () -> {}).getElement().getTextRecursively())
                .contains("王芳", login, "客服部", "人员测试 · 客服");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingIsMade() {
        logInAsAdmin();
        PeopleView view = navigate(PeopleView.PATH, PeopleView.class);
        PersonDialog dialog = view.create();
        dialog.login.setValue("two words");
        dialog.email.setValue("nowhere");

        dialog.save();

        assertThat(dialog.dialog.isOpened()).isTrue();
        assertThat(dialog.login.getErrorMessage()).contains("two words");
        assertThat(List.of(dialog.login, dialog.name, dialog.email)).allMatch(field -> field.isInvalid());

        dialog.login.setValue("admin");
        dialog.name.setValue("Somebody");
        dialog.email.setValue("");
        dialog.save();

        assertThat(dialog.login.getErrorMessage()).contains("admin");
        assertThat(dialog.name.isInvalid()).isFalse();
    }

    @Test
    void aChangeKeepsTheLoginAndTakesARoleAway() {
        Actor admin = logInAsAdmin();
        role("lead", "主管");
        Actor somebody = people.inRole(APP, "lead");
        PersonDialog dialog = open(somebody.id());
        assertThat(dialog.login.isReadOnly()).isTrue();
        assertThat(dialog.roles.getValue()).extracting(HeldRole::role).containsExactly("lead");
        dialog.name.setValue("陈主管");
        dialog.roles.clear();

        dialog.save();

        Actor changed = actors.find(somebody.id()).orElseThrow();
        assertThat(changed.name()).isEqualTo("陈主管");
        assertThat(changed.login()).isEqualTo(somebody.login());
        assertThat(changed.rolesIn(APP)).isEmpty();

        PersonDialog own = open(admin.id());
        own.admin.setValue(false);
        own.save();
        assertThat(own.dialog.isOpened()).isTrue();
        assertThat(users.get(admin.id()).admin()).isTrue();
    }

    @Test
    void placeAndManagerAreKeptAndShownAgain() {
        Actor admin = logInAsAdmin();
        Actor somebody = people.somebody();
        Actor manager = people.somebody();
        DepartmentId one = department(admin);
        DepartmentId two = department(admin);
        LocalDate today = LocalDate.of(2026, 1, 31);
        PersonDialog dialog = open(somebody.id());
        dialog.place.department.setValue(pickers.choices(admin, List.of(one)).getFirst());
        dialog.place.from.setValue(today);
        dialog.place.until.setValue(today.minusDays(1));
        dialog.save();
        assertThat(dialog.place.until.isInvalid()).isTrue();

        dialog.place.until.setValue(today.plusYears(8));
        dialog.place.position.setValue("顾问");
        dialog.place.further.setValue(
                Set.of(pickers.choices(admin, List.of(two)).getFirst()));
        dialog.place.manager.setValue(users.get(manager.id()));
        dialog.save();

        PersonDialog again = open(somebody.id());
        assertThat(again.place.department.getValue().id()).isEqualTo(one);
        assertThat(again.place.position.getValue()).isEqualTo("顾问");
        assertThat(again.place.until.getValue()).isEqualTo(today.plusYears(8));
        assertThat(again.place.further.getValue()).extracting("id").containsExactly(two);
        assertThat(again.place.manager.getValue().id()).isEqualTo(manager.id());
    }

    private DepartmentId department(Actor admin) {
        var draft = DepartmentDraft.named("部门" + TestUsers.freshLogin());
        return departments.create(admin, DepartmentId.ROOT, draft).id();
    }

    @Test
    void aClosedAccountIsMarkedAndANewPasswordEndsTheOld() {
        logInAsAdmin();
        Actor somebody = people.somebody();
        String token = people.tokenOf(somebody);
        PasswordDialog ask = open(somebody.id()).askPassword(users.get(somebody.id()));
        ask.password.setValue("short");
        ask.set();
        assertThat(ask.password.isInvalid()).isTrue();
        ask.password.setValue("a longer password");
        ask.temporary.setValue(false);
        ask.set();

        assertThat(logins.actorOf(token)).isEmpty();
        assertThat(logins.login(somebody.login(), "a longer password").id()).isEqualTo(somebody.id());

        users.setActive(user.actor(), somebody.id(), false);
        assertThatThrownBy(() -> logins.login(somebody.login(), "a longer password"))
                .isInstanceOf(Forbidden.class);
        var line = new PersonLine(new PersonLine.Person(users.get(somebody.id()), List.of(), null, null), () -> {});
        assertThat(line.getElement().getTextRecursively()).contains("已停用");
    }

    @Test
    void whereSomebodyIsLoggedInIsSeenAndEndedOneByOneOrAltogether() {
        logInAsAdmin();
        Actor somebody = people.somebody();
        List<String> tokens = List.of(people.tokenOf(somebody), people.tokenOf(somebody), people.tokenOf(somebody));
        SessionsDialog dialog = security.showSessions(users.get(somebody.id()), () -> {});
        assertThat(dialog.list.getElement().getTextRecursively()).contains("程序（API 令牌）", "登录", "最近使用");
        assertThat(dialog.list.getComponentCount()).isEqualTo(3);

        dialog.list.end(sessions.list(user.actor(), somebody.id()).getFirst());

        assertThat(dialog.list.getComponentCount()).isEqualTo(2);
        assertThat(tokens.stream().filter(token -> logins.actorOf(token).isPresent()))
                .hasSize(2);
        dialog.endAll();
        assertThat(tokens).noneMatch(token -> logins.actorOf(token).isPresent());
        assertThat(dialog.isOpen()).isFalse();
        assertThat(user.find()).as("the administrator's own session").isPresent();
    }

    @Test
    void somebodyFromOutsideStandsForARecordAndHasNoPlaceInside() {
        Actor admin = logInAsAdmin();
        role("guest", "客户");
        FormBuilder form = aForm().with("name", "text");
        FormKey customers = new FormKey(APP, form.key().key());
        forms.publishedDocument(customers, form.document().put("titleField", "name"));
        RecordId record = records.create(admin, customers, Map.of("name", "远方公司"), Cause.REST)
                .id();
        Actor somebody = people.somebody();
        PersonDialog dialog = open(somebody.id());
        assertThat(dialog.outside.fields.isVisible()).isFalse();

        dialog.outside.external.setValue(true);
        assertThat(dialog.admin.isVisible()).isFalse();
        dialog.outside.form.setValue(dialog.outside
                .form
                .getListDataView()
                .getItems()
                .filter(each -> each.key().equals(customers))
                .findFirst()
                .orElseThrow());
        dialog.outside.record.setValue(new LookupItem(record.toString(), "远方公司"));
        dialog.save();

        assertThat(actors.find(somebody.id()).orElseThrow().external()).isTrue();
        PeopleView view = navigate(PeopleView.PATH, PeopleView.class);
        view.external.setValue(true);
        view.search.setValue(somebody.login());
        assertThat(shown(view))
                .singleElement()
                .satisfies(person -> assertThat(
                                new PersonLine(person, () -> {}).getElement().getTextRecursively())
                        .contains("外部 · 远方公司"));

        records.delete(admin, customers, record, Cause.REST);
        assertThat(new PersonLine(shown(view).getFirst(), () -> {}).getElement().getTextRecursively())
                .contains("外部 · 记录已删除");
        PersonDialog again = open(somebody.id());
        assertThat(again.outside.record.isInvalid()).isTrue();
        again.outside.external.setValue(false);
        again.save();
        assertThat(shown(view)).isEmpty();
        assertThat(actors.find(somebody.id()).orElseThrow().external()).isFalse();
    }

    @Test
    void isForAdministratorsOnly() {
        logIn(people.somebody());

        navigate("", HomeView.class);

        assertThat(new PeopleNavigation().entries(user.actor(), null)).isEmpty();
        assertThatThrownBy(() -> navigate(PeopleView.PATH, PeopleView.class)).isNotNull();
    }

    private PersonDialog open(UserId id) {
        return editing.change(user.actor(), users.get(id), () -> {});
    }

    private static List<PersonLine.Person> shown(PeopleView view) {
        return view.list
                .getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    private void role(String key, String label) {
        publish(new DefinitionKey(APP, "app", APP), "人员测试");
        publish(new DefinitionKey(APP, "role", key), label);
    }

    private void publish(DefinitionKey key, String label) {
        if (definitions.find(user.actor(), key).isEmpty()) {
            ObjectNode document = Json.object();
            document.putObject("label").put("zh", label).put("en", label);
            if (key.kind().equals("role")) {
                document.putArray("grants");
            }
            var draft = definitions.saveDraft(user.actor(), key, document, 0);
            definitions.publish(user.actor(), key, draft.revision(), "");
        }
    }
}
