package io.formwork.ui.form.designer.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.OptionList;
import io.formwork.ui.form.designer.draft.Place;
import io.formwork.ui.form.designer.draft.RequiredRule;
import io.formwork.ui.form.designer.draft.RequiredRules;
import io.formwork.ui.form.field.FieldEditor;
import io.formwork.ui.form.field.FieldEditors;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class FormDraftTest {

    private static final int COMMANDS = 60;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoingEverythingGivesTheStartAndRedoingEverythingTheEnd(int seed) {
        var draft = new FormDraft(TestDrafts.complaint());
        String start = Json.writePretty(draft.toSave());
        var random = new Random(seed);
        int done = 0;
        for (int step = 0; step < COMMANDS; step++) {
            FormCommand command = RandomCommands.next(draft, random);
            draft.execute(command);
            done++;
            assertDraftIsWhole(draft);
        }
        String end = Json.writePretty(draft.toSave());

        IntStream.range(0, done).forEach(step -> draft.undo());
        assertThat(Json.writePretty(draft.toSave())).isEqualTo(start);
        assertThat(draft.canUndo()).isFalse();

        IntStream.range(0, done).forEach(step -> draft.redo());
        assertThat(Json.writePretty(draft.toSave())).isEqualTo(end);
        assertThat(draft.canRedo()).isFalse();
    }

    /** Each field is laid out once, each control names a field, ids are unique, and what is required exists. */
    private static void assertDraftIsWhole(FormDraft draft) {
        List<String> laidOut = Layout.fields(draft.ui());
        assertThat(laidOut).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(draft.fieldNames());
        List<String> ids = draft.fieldNames().stream()
                .map(name -> Fields.id(Fields.get(draft.document(), name)))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z][a-z0-9]{1,30}"));
        assertThat(draft.fieldNames()).containsAll(Fields.required(draft.document()));
        for (RequiredRule rule : RequiredRules.read(draft.document())) {
            assertThat(draft.fieldNames()).contains(rule.field()).containsAll(rule.required());
        }
        for (String address : Layout.addresses(draft.ui())) {
            if (!address.isEmpty()) {
                ObjectNode parent = draft.element(Layout.parent(address)).orElseThrow();
                String type = Layout.type(draft.element(address).orElseThrow());
                assertThat(Layout.type(parent).equals(Layout.ROW) && !type.equals(Layout.CONTROL))
                        .isFalse();
            }
        }
    }

    @Test
    void aNewFieldIsWrittenWithoutDefaultsAndInTheFixedOrder() {
        var draft = new FormDraft(Json.object());

        draft.execute(TestDrafts.add(draft, "money", new Place(Layout.ROOT, 0), "amount"));

        ObjectNode field = Fields.get(draft.toSave(), "amount");
        assertThat(field.propertyNames()).containsExactly("type", "x-formwork");
        assertThat(field.get("x-formwork").propertyNames()).containsExactly("id", "type", "label", "currency");
        assertThat(draft.toSave().propertyNames()).containsExactly("schema", "ui");
    }

    @Test
    void renamingAFieldReachesEverythingThatNamesIt() {
        var draft = new FormDraft(TestDrafts.complaint());
        String id = Fields.id(Fields.get(draft.document(), "status"));

        draft.execute(new RenameField("status", "state/of ~things"));

        String text = Json.write(draft.toSave()).replace("\"id\":\"status\"", "");
        assertThat(text).doesNotContain("\"status\"").doesNotContain("#/properties/status");
        assertThat(text).contains("#/properties/state~1of ~0things");
        assertThat(Fields.id(Fields.get(draft.document(), "state/of ~things"))).isEqualTo(id);
        assertThat(RequiredRules.read(draft.document()))
                .allMatch(rule -> rule.field().equals("state/of ~things"));
        assertThat(Fields.required(draft.document())).contains("state/of ~things");
    }

    @Test
    void renamingOntoAnotherFieldChangesNothing() {
        var draft = new FormDraft(TestDrafts.complaint());
        String before = Json.write(draft.toSave());

        draft.execute(new RenameField("status", "cause"));

        assertThat(Json.write(draft.toSave())).isEqualTo(before);
    }

    @Test
    void removingAFieldMendsTheRulesThatNameIt() {
        var draft = new FormDraft(TestDrafts.complaint());

        draft.execute(new RemoveElement(draft.addressOf("cause").orElseThrow()));

        assertThat(RequiredRules.read(draft.document()))
                .isNotEmpty()
                .noneMatch(rule -> rule.required().contains("cause"));
        draft.execute(new RemoveElement(draft.addressOf("status").orElseThrow()));
        assertThat(RequiredRules.read(draft.document())).isEmpty();
        assertThat(draft.document().path("schema").has("allOf")).isFalse();
    }

    @Test
    void switchingATypeKeepsWhatFits() {
        var draft = new FormDraft(Json.object());
        draft.execute(TestDrafts.add(draft, "integer", new Place(Layout.ROOT, 0), "amount"));
        draft.execute(ChangeValue.inField("amount", "/minimum", Json.node(3)));
        draft.execute(ChangeValue.inField("amount", "/x-formwork/unit", Json.node("kg")));
        draft.execute(ChangeValue.inField("amount", "/default", Json.node(5)));
        ObjectNode integer = Fields.get(draft.toSave(), "amount");

        draft.execute(new ChangeType("amount", FieldEditors.of("decimal")));
        ObjectNode decimal = Fields.get(draft.toSave(), "amount");
        assertThat(decimal.path("minimum").asInt()).isEqualTo(3);
        assertThat(decimal.path("x-formwork").path("unit").asString()).isEqualTo("kg");
        assertThat(decimal.has("default"))
                .as("an integer's default is no decimal's")
                .isFalse();
        assertThat(Fields.id(decimal)).isEqualTo(Fields.id(integer));

        draft.execute(new ChangeType("amount", FieldEditors.of("text")));
        ObjectNode text = Fields.get(draft.toSave(), "amount");
        assertThat(text.propertyNames()).containsExactly("type", "x-formwork");
        assertThat(text.get("x-formwork").propertyNames()).containsExactly("id", "type", "label");
    }

    @Test
    void choiceAndMultipleChoiceShareTheirOptions() {
        var draft = new FormDraft(TestDrafts.complaint());

        draft.execute(new ChangeType("status", FieldEditors.of("multi-choice")));

        ObjectNode field = Fields.get(draft.toSave(), "status");
        assertThat(OptionList.read(field)).hasSize(6);
        assertThat(field.path("items").path("enum").valueStream().map(JsonNode::asString))
                .contains("new", "closed");
        assertThat(field.has("enum")).isFalse();
    }

    @Test
    void everyTypeCanBecomeEveryOther() {
        for (FieldEditor from : FieldEditors.all()) {
            for (FieldEditor to : FieldEditors.all()) {
                var draft = new FormDraft(Json.object());
                draft.execute(TestDrafts.add(draft, from.type(), new Place(Layout.ROOT, 0), "x"));
                draft.execute(new ChangeType("x", to));
                assertThat(Fields.type(Fields.get(draft.document(), "x"))).isEqualTo(to.type());
            }
        }
    }

    @Test
    void foreignRulesAreKept() {
        ObjectNode document = TestDrafts.complaint();
        ObjectNode foreign = Json.object();
        foreign.putObject("not").putArray("required").add("cause").add("measure");
        ((tools.jackson.databind.node.ArrayNode) document.path("schema").path("allOf")).add(foreign);
        var draft = new FormDraft(document);

        draft.execute(new ChangeRules(List.of()));

        assertThat(RequiredRules.countForeign(draft.document())).isEqualTo(1);
        assertThat(draft.toSave().path("schema").path("allOf").get(0)).isEqualTo(foreign);
    }

    @Test
    void besideMakesARowAndOwnRowTakesItApart() {
        var draft = new FormDraft(Json.object());
        for (String name : List.of("a", "b", "c")) {
            int end = Layout.children(draft.ui()).size();
            draft.execute(TestDrafts.add(draft, "text", new Place(Layout.ROOT, end), name));
        }
        String start = Json.write(draft.ui());

        draft.execute(new PutBeside("/elements/1"));
        assertThat(Layout.type(draft.element("/elements/0").orElseThrow())).isEqualTo(Layout.ROW);
        draft.execute(new PutBeside("/elements/1"));
        assertThat(Layout.children(draft.element("/elements/0").orElseThrow())).hasSize(3);
        assertThat(Layout.fields(draft.ui())).containsExactly("a", "b", "c");

        draft.execute(new PutBeside("/elements/0/elements/2"));
        draft.execute(new PutBeside("/elements/0/elements/1"));
        draft.execute(new PutBeside("/elements/0/elements/0"));
        assertThat(Layout.fields(draft.ui())).containsExactly("a", "b", "c");
        assertThat(Json.write(draft.ui())).isEqualTo(start);
    }

    @Test
    void anUnfinishedDocumentCanBeDesigned() {
        ObjectNode document = Json.object();
        document.putObject("schema").putObject("properties").putObject("stray").put("type", "string");

        var draft = new FormDraft(document);

        assertThat(draft.addressOf("stray")).isPresent();
        assertThat(LocalizedText.of(draft.toSave().get("label")).isEmpty()).isTrue();
    }
}
