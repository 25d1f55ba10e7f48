package io.formwork.ui.role;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.data.provider.Query;
import io.formwork.access.Action;
import io.formwork.access.FieldRight;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.identity.User;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.definition.DesignerHands;
import io.formwork.ui.definition.ProblemList;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RoleDesignerViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    DefinitionService definitions;

    @Inject
    TestUsers people;

    @Inject
    RoleStarter starter;

    private FormKey form;
    private DefinitionKey key;
    private GrantPlace place;

    @BeforeEach
    void aFormWithAPhoneAndAnOwner() {
        form = forms.published(aForm().with("title", "text")
                .with("phone", "phone")
                .with("owner", "member")
                .withChoice("status", "open", "closed"));
        key = new DefinitionKey(form.app(), "role", "r" + Long.toString(System.nanoTime(), 36));
        place = new GrantPlace(form.key(), 0);
    }

    @Test
    void tickingAnActionGrantsSeeingTooAndOneStepTakesBothBack() {
        RoleWorkbench bench = open();
        assertThat(line(bench).words.getText()).isEqualTo("没有权限");

        line(bench).boxes.get(Action.EDIT).setValue(true);

        assertThat(saved().at("/grants/0/actions")).isEqualTo(Json.parse("[\"see\",\"edit\"]"));
        assertThat(line(bench).boxes.get(Action.SEE).getValue()).isTrue();
        assertThat(line(bench).words.getText()).isEqualTo("可以查看和编辑全部记录");

        bench.undo();

        assertThat(saved().path("grants")).isEmpty();
        assertThat(line(bench).boxes.get(Action.EDIT).getValue()).isFalse();
    }

    @Test
    void withoutSeeingThereIsNoEditingButStillAdding() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\", \"create\", \"edit\", \"export\"]"));

        line(bench).boxes.get(Action.SEE).setValue(false);

        assertThat(saved().at("/grants/0/actions")).isEqualTo(Json.parse("[\"create\"]"));
    }

    @Test
    void aGrantThatSaysNothingMoreIsTakenOut() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\"]"));

        line(bench).boxes.get(Action.SEE).setValue(false);

        assertThat(saved().path("grants")).isEmpty();
    }

    @Test
    void theirOwnRecordsAreThoseOfTheChosenPersonFields() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\"]"));
        bench.choose(place);
        RowsEditor rows = bench.pane.rows;
        assertThat(rows.kind.getValue()).isEqualTo(RowsEditor.Kind.ALL);

        rows.kind.setValue(RowsEditor.Kind.OWN);

        assertThat(saved().at("/grants/0/rows/or/0/field").asString()).isEqualTo("$createdBy");
        assertThat(saved().at("/grants/0/rows/or/1/field").asString()).isEqualTo("owner");
        assertThat(bench.pane.words.getText()).contains("自己的记录").contains("创建人");

        rows.persons.setValue(Set.of());

        assertThat(saved().at("/grants/0/rows")).isEqualTo(Json.parse("{\"or\": []}"));
        assertThat(saved().at("/grants/0/rows").path("or")).isEmpty();
    }

    @Test
    void aConditionThatIsNotCompleteGrantsNothingRatherThanEverything() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\"]"));
        bench.choose(place);
        RowsEditor rows = bench.pane.rows;

        rows.kind.setValue(RowsEditor.Kind.WHERE);

        assertThat(rows.incomplete.isVisible()).isTrue();
        assertThat(saved().at("/grants/0/rows")).isEqualTo(RowsEditor.NONE.toJson());
        assertThat(bench.saver.saved().draft().at("/grants/0/rows").isMissingNode())
                .isFalse();

        rows.show(Condition.eq("status", "open"));

        assertThat(rows.kind.getValue()).isEqualTo(RowsEditor.Kind.WHERE);
        assertThat(rows.incomplete.isVisible()).isFalse();
    }

    @Test
    void rightsAreSaidByFieldAndLeftToTheOthersAgain() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\", \"edit\"]"));
        bench.choose(place);
        RightsGrid rights = bench.pane.rights;

        rights.others.right.setValue(FieldRight.READ);
        rights.lines.get("phone").right.setValue(FieldRight.MASKED);
        rights.lines.get("status").right.setValue(FieldRight.EDIT);

        assertThat(saved().at("/grants/0/others").asString()).isEqualTo("read");
        assertThat(saved().at("/grants/0/fields"))
                .isEqualTo(Json.parse("{\"phone\": \"masked\", \"status\": \"edit\"}"));
        assertThat(rights.lines.get("title").right.getValue()).isEqualTo(FieldRight.READ);
        assertThat(bench.pane.words.getText()).contains("phone只显示一部分").contains("只能填写status");

        rights.lines.get("phone").reset.click();

        assertThat(saved().at("/grants/0/fields")).isEqualTo(Json.parse("{\"status\": \"edit\"}"));
        assertThat(rights.lines.get("phone").reset.isVisible()).isFalse();
    }

    @Test
    void quickSettingsProtectContactDataAndKeepWhatIsLower() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\"]"));
        bench.choose(place);

        button(bench, "遮盖联系方式").click();
        assertThat(saved().at("/grants/0/fields")).isEqualTo(Json.parse("{\"phone\": \"masked\"}"));

        button(bench, "隐藏联系方式").click();
        button(bench, "遮盖联系方式").click();
        assertThat(saved().at("/grants/0/fields")).isEqualTo(Json.parse("{\"phone\": \"hidden\"}"));

        button(bench, "全部只读").click();
        assertThat(saved().at("/grants/0").has("fields")).isFalse();
        assertThat(saved().at("/grants/0/others").asString()).isEqualTo("read");
    }

    @Test
    void otherRecordsOfAFormMayHaveOtherRights() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\"]"));
        bench.choose(place);

        bench.pane.another.click();

        assertThat(bench.matrix.lines.stream().filter(line -> line.place.form().equals(form.key())))
                .hasSize(2);
        assertThat(saved().at("/grants/1/rows")).isEqualTo(RowsEditor.NONE.toJson());
        assertThat(bench.pane.words.getText()).contains("条件未设置");

        bench.pane.remove.click();
        assertThat(saved().path("grants")).hasSize(1);
    }

    @Test
    void aProblemLeadsToItsGrantAndAFieldThatIsGoneCanBeTakenOut() {
        RoleWorkbench bench = open(grant("\"actions\": [\"see\"], \"fields\": {\"fax\": \"hidden\"}"));

        bench.choose(place);

        assertThat($(ProblemList.class, bench.pane).all()).hasSize(1);
        assertThat(bench.pane.problems.getElement().getTextRecursively()).contains("fax");
        bench.pane.rights.lines.get("fax").reset.click();
        assertThat(saved().at("/grants/0").has("fields")).isFalse();
        assertThat($(ProblemList.class, bench.pane).all()).isEmpty();
    }

    @Test
    void namesDescriptionAndWhatHoldsForTheWholeApp() {
        RoleWorkbench bench = open();

        bench.head.words.get("/label/en").setValue("Clerk");
        bench.head.words.get("/description/zh").setValue("接电话");
        List.of(bench.head.reports, bench.head.personal).forEach(box -> box.setValue(true));

        assertThat(saved().at("/label/en").asString()).isEqualTo("Clerk");
        assertThat(saved().at("/description/zh").asString()).isEqualTo("接电话");
        assertThat(saved().toString()).contains("\"reports\":true", "\"personal\":true");
        bench.head.words.get("/description/zh").setValue("");
        assertThat(saved().has("description")).isFalse();
    }

    @Test
    void aPublishedRoleIsGivenAndTakenAtOnce() {
        Actor somebody = people.somebody();
        RoleWorkbench draft = open();
        assertThat(draft.holders.add.isVisible()).isFalse();
        publish();
        RoleWorkbench bench = opened();

        bench.holders.add.setValue(users.get(somebody.id()));

        assertThat(actors.find(somebody.id()).orElseThrow().rolesIn(form.app())).containsExactly(key.key());
        assertThat(shown(bench.holders)).extracting(User::id).containsExactly(somebody.id());

        bench.holders.take(users.get(somebody.id()));

        assertThat(actors.find(somebody.id()).orElseThrow().rolesIn(form.app())).isEmpty();
        assertThat(shown(bench.holders)).isEmpty();
        assertThat(bench.holders.list.isVisible()).isFalse();
    }

    @Test
    void amongManyHoldersOneIsFoundByAWord() {
        open();
        publish();
        List<Actor> many = IntStream.range(0, 9)
                .mapToObj(i -> people.inRole(form.app(), key.key()))
                .toList();
        RoleWorkbench bench = opened();
        assertThat(bench.holders.search.isVisible()).isTrue();
        assertThat(shown(bench.holders)).hasSize(9);

        bench.holders.search.setValue(many.get(4).login());

        assertThat(shown(bench.holders))
                .extracting(User::id)
                .containsExactly(many.get(4).id());
    }

    private static List<User> shown(HolderPanel holders) {
        return holders.list
                .getDataProvider()
                .fetch(new Query<>(0, 50, List.of(), null, null))
                .toList();
    }

    @Test
    void rolesAreComparedFormByForm() {
        open(grant("\"actions\": [\"see\"]"));
        publish();
        key = new DefinitionKey(form.app(), "role", key.key() + "-2");
        RoleWorkbench bench = open(grant("\"actions\": [\"see\", \"delete\"]"));

        CompareDialog dialog = bench.matrix.compare();
        dialog.other.setValue(dialog.other
                .getListDataView()
                .getItems()
                .filter(role -> key.key().startsWith(role.key()))
                .findFirst()
                .orElseThrow());

        assertThat(dialog.table
                        .getChildren()
                        .filter(line -> line.getElement().getTextRecursively().contains("查看和删除")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getElement().hasAttribute("data-differs")).isTrue();
                    assertThat(line.getElement().getTextRecursively()).contains("可以查看全部记录");
                });
    }

    @Test
    void changesAreSavedAndConflictsAreAsked() {
        RoleWorkbench bench = open();
        DesignerHands hands = new DesignerHands(bench, definitions);
        AtomicInteger count = new AtomicInteger();
        Runnable change = () -> bench.head.words.get("/label/en").setValue("Clerk " + count.incrementAndGet());

        hands.assertSavesAndStepsByKey(change);
        hands.assertTheirsCanBeTaken(change);
        hands.assertMineCanBeKept(change);
    }

    @Test
    void anAppWithoutFormsSaysWhatIsMissing() {
        key = new DefinitionKey("no-forms", "role", key.key());

        RoleWorkbench bench = open();

        assertThat($(EmptyState.class, bench.matrix).all()).hasSize(1);
    }

    @Test
    void isForThoseWhoMayDesignOnly() {
        open();
        logIn(people.somebody());

        assertThatThrownBy(this::opened).isNotNull();
    }

    @Test
    void ofHundredsOfFormsOnlySomeAreDrawnAndTheOthersAreFound() {
        ObjectNode document = grant("\"actions\": [\"see\"]");
        for (int i = 100; i < 300; i++) {
            document.withArray("/grants")
                    .addObject()
                    .put("form", "gone" + i)
                    .putArray("actions")
                    .add("see");
        }
        GrantMatrix matrix = open(document).matrix;

        assertThat(matrix.lines).hasSize(GrantMatrix.SHOWN_AT_FIRST);
        assertThat(matrix.lines).anyMatch(line -> line.place.equals(place));
        assertThat(matrix.lines).allMatch(line -> line.boxes.get(Action.SEE).getValue());

        matrix.more.click();
        assertThat(matrix.lines).hasSize(2 * GrantMatrix.SHOWN_AT_FIRST);

        matrix.search.setValue("GONE29");
        assertThat(matrix.lines).hasSize(10).allMatch(line -> line.place.form().startsWith("gone29"));
        assertThat(matrix.more.isVisible()).isFalse();

        matrix.select(new GrantPlace("gone170", 0));
        assertThat(matrix.lines).hasSize(1);
        assertThat(matrix.lines.getFirst().getElement().hasAttribute("data-selected"))
                .isTrue();

        matrix.search.setValue("no such form");
        assertThat($(EmptyState.class, matrix).all()).isNotEmpty();
    }

    private RoleWorkbench open() {
        return open(starter.start(key, LocalizedText.of("职员", "Clerk")));
    }

    private RoleWorkbench open(ObjectNode document) {
        Actor admin = logInAsAdmin();
        definitions.saveDraft(admin, key, document, 0);
        return opened();
    }

    private RoleWorkbench opened() {
        return navigate(RoleDesignerView.class, Map.of("app", key.app(), "key", key.key()))
                .workbench()
                .orElseThrow();
    }

    private ObjectNode grant(String rest) {
        return (ObjectNode)
                Json.parse("{\"label\": {\"zh\": \"职员\", \"en\": \"Clerk\"}, \"grants\": [{\"form\": \"%s\", %s}]}"
                        .formatted(form.key(), rest));
    }

    private void publish() {
        definitions.publish(
                Actor.system(), key, definitions.get(Actor.system(), key).revision(), "");
    }

    private JsonNode saved() {
        return definitions.get(Actor.system(), key).draft();
    }

    /** Other tests may have made more forms in the app than are drawn at first. */
    private GrantLine line(RoleWorkbench bench) {
        if (bench.matrix.lines.stream().noneMatch(line -> line.place.equals(place))) {
            bench.matrix.search.setValue(form.key());
        }
        return bench.matrix.lines.stream()
                .filter(line -> line.place.equals(place))
                .findFirst()
                .orElseThrow();
    }

    private Button button(RoleWorkbench bench, String words) {
        return $(Button.class, bench.pane).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words));
    }
}
