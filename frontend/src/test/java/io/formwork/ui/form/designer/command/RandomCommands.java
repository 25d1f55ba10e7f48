package io.formwork.ui.form.designer.command;

import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import io.formwork.ui.form.field.FieldEditor;
import io.formwork.ui.form.field.FieldEditors;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Commands as a restless designer would give them. */
final class RandomCommands {

    private RandomCommands() {}

    static FormCommand next(FormDraft draft, Random random) {
        List<String> addresses = Layout.addresses(draft.ui()).stream()
                .filter(address -> !address.isEmpty())
                .toList();
        String address = addresses.isEmpty() ? "" : pick(addresses, random);
        Optional<String> field =
                draft.fieldNames().isEmpty() ? Optional.empty() : Optional.of(pick(draft.fieldNames(), random));
        if (address.isEmpty() || field.isEmpty()) {
            return TestDrafts.add(draft, "text", new Place(Layout.ROOT, 0), "first" + random.nextInt(1000));
        }
        String name = field.get();
        return switch (random.nextInt(13)) {
            case 0, 1 -> addField(draft, random);
            case 2, 3, 4 -> new MoveElement(address, place(draft, random));
            case 5 -> new RemoveElement(address);
            case 6 -> new RenameField(name, Fields.freeName(draft.document(), "name " + random.nextInt(20)));
            case 7 -> new ChangeType(name, pick(FieldEditors.all(), random));
            case 8 -> new RequireField(name, random.nextBoolean());
            case 9 -> new PutBeside(draft.addressOf(name).orElseThrow());
            case 10 -> AddElement.section(new Place(Layout.ROOT, random.nextInt(3)), LocalizedText.of("组", "group"));
            case 11 -> duplicate(draft, name, random);
            default ->
                new Together(List.of(
                        ChangeValue.inField(name, "/x-formwork/help", random.nextBoolean() ? Json.node("帮助") : null),
                        ChangeValue.inDocument("/description", Json.node("d" + random.nextInt(5)))));
        };
    }

    private static FormCommand addField(FormDraft draft, Random random) {
        FieldEditor editor = pick(FieldEditors.all(), random);
        Place place = place(draft, random);
        ObjectNode parent = draft.element(place.parent()).orElseThrow();
        Place possible = Layout.accepts(parent, Layout.CONTROL) ? place : new Place(Layout.ROOT, 0);
        return TestDrafts.add(draft, editor.type(), possible, Fields.freeName(draft.document(), editor.type()));
    }

    private static Place place(FormDraft draft, Random random) {
        List<String> parents = Layout.addresses(draft.ui()).stream()
                .filter(address ->
                        !Layout.type(draft.element(address).orElseThrow()).equals(Layout.CONTROL))
                .toList();
        return new Place(pick(parents, random), random.nextInt(6));
    }

    private static FormCommand duplicate(FormDraft draft, String name, Random random) {
        return new DuplicateField(
                draft.addressOf(name).orElseThrow(),
                Fields.freeName(draft.document(), name),
                Fields.freshId(draft.document(), random),
                LocalizedText.of("副本", "copy"));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
