package io.formwork.ui;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.dom.Element;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.identity.login.ApiKeys;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupService;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** People, departments, groups, roles and keys whose names are markup and expressions: pages show them as words. */
class HostileNamesViewTest extends ViewTest {

    private final String name =
            "<img src=x onerror=hacked()>\"' ${7*7} #{7*7} {{7*7}} =1+1 " + Long.toString(System.nanoTime(), 36);

    @Inject
    TestForms forms;

    @Inject
    DefinitionService definitions;

    @Inject
    DepartmentService departments;

    @Inject
    GroupService groups;

    @Inject
    ApiKeys keys;

    @Inject
    RecordService records;

    private Actor admin;
    private FormKey form;
    private String role;
    private RecordId record;
    private Department place;

    @BeforeEach
    void everythingIsCalledSo() {
        admin = logInAsAdmin();
        User person = users.create(admin, NewUser.of(TestUsers.freshLogin(), name, TestUsers.PASSWORD));
        place = departments.create(
                admin, DepartmentId.ROOT, DepartmentDraft.named(name).ledBy(person.id()));
        groups.save(admin, null, name, Set.of(person.id()));
        form = forms.published(
                aForm().with("who", "member").with("place", "department").with("title", "text"));
        role = "h" + Long.toString(System.nanoTime(), 36);
        var key = new DefinitionKey(form.app(), "role", role);
        ObjectNode document = Json.object();
        document.putObject("label").put("zh", name).put("en", name);
        document.putArray("grants")
                .addObject()
                .put("form", form.key())
                .putArray("actions")
                .add("see");
        definitions.publish(
                admin, key, definitions.saveDraft(admin, key, document, 0).revision(), "");
        keys.create(admin, name, form.app(), Set.of(role), 1);
        record = records.create(
                        admin,
                        form,
                        Map.of(
                                "who",
                                person.id().toString(),
                                "place",
                                place.id().toString(),
                                "title",
                                name),
                        Cause.USER)
                .id();
    }

    @Test
    void departmentsAndGroups() {
        isWords("groups");
        UI.getCurrent().navigate("organisation");
        choose(place);
        isWords("organisation, one chosen", shown());
    }

    @SuppressWarnings("unchecked") // the only tree of the page holds departments
    private void choose(Department department) {
        ((TreeGrid<Department>) $(TreeGrid.class).single()).select(department);
    }

    @Test
    void rolesAndKeys() {
        isWords("a/" + form.app() + "/design/role/" + role);
        isWords("a/" + form.app() + "/build");
        isWords("account");
    }

    @Test
    void recordsThatNameThem() {
        isWords("a/" + form.app() + "/forms/" + form.key() + "/" + record);
    }

    @Test
    void thePersonInFrontOfThePage() {
        User person = users.create(admin, NewUser.of(TestUsers.freshLogin(), name, TestUsers.PASSWORD));
        logIn(actors.find(person.id()).orElseThrow());

        isWords("");
    }

    /** The name is there to read, and nowhere does a browser take it for markup. */
    private void isWords(String path) {
        UI.getCurrent().navigate(path);
        isWords(path, shown());
    }

    private void isWords(String where, String shown) {
        assertThat(shown).as(where).contains(name);
    }

    private static String shown() {
        var text = new StringBuilder();
        UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(target -> (Component) target)
                .forEach(target -> collect(target.getElement(), text));
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        assertThat(element.getTag()).isNotEqualTo("script");
        assertThat(element.getAttribute("src")).isNotEqualTo("x");
        assertThat(element.getProperty("innerHTML", "")).doesNotContain("<img src=x");
        element.getPropertyNames()
                .forEach(key -> text.append(element.getProperty(key)).append('\n'));
        element.getAttributeNames()
                .forEach(key -> text.append(element.getAttribute(key)).append('\n'));
        element.getChildren().forEach(child -> collect(child, text));
    }
}
