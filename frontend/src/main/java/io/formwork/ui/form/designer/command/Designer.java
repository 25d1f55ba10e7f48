package io.formwork.ui.form.designer.command;

import io.formwork.form.FormField;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.ui.definition.ProposedKey;
import io.formwork.ui.form.designer.draft.Fields;
import io.formwork.ui.form.designer.draft.FormCommand;
import io.formwork.ui.form.designer.draft.FormDraft;
import io.formwork.ui.form.designer.draft.Layout;
import io.formwork.ui.form.designer.draft.Place;
import io.formwork.ui.form.field.FieldEditor;
import io.formwork.ui.form.field.FieldEditors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** A draft in somebody's hands: what is selected, and what the gestures on the screen mean. */
public final class Designer {

    /** What the palette calls a new section. */
    public static final String NEW_SECTION = "section";

    /** What the palette calls a new row. */
    public static final String NEW_ROW = "row";

    private final RandomGenerator random;
    private final List<Runnable> changeListeners = new ArrayList<>();
    private final List<Runnable> selectionListeners = new ArrayList<>();
    private final FormDraft draft;
    private Selection selection = new Selection.Whole();

    public Designer(FormDraft draft, RandomGenerator random) {
        this.draft = draft;
        this.random = random;
    }

    public FormDraft draft() {
        return draft;
    }

    public ObjectNode document() {
        return draft.document();
    }

    public Selection selection() {
        return selection;
    }

    public void onChange(Runnable listener) {
        changeListeners.add(listener);
    }

    public void onSelection(Runnable listener) {
        selectionListeners.add(listener);
    }

    public void execute(FormCommand command) {
        if (draft.change(command::change)) {
            changeListeners.forEach(Runnable::run);
        }
    }

    public void select(Selection next) {
        selection = next;
        selectionListeners.forEach(Runnable::run);
    }

    /** Keeps the selection while it still exists. */
    public void reselect() {
        boolean exists = switch (selection) {
            case Selection.Whole() -> true;
            case Selection.OfField(String name) -> draft.addressOf(name).isPresent();
            case Selection.OfElement(String address) -> draft.element(address).isPresent();
        };
        select(exists ? selection : new Selection.Whole());
    }

    /** Adds what the palette calls by that name, and selects it. */
    public void add(String item, Place place, LocalizedText label) {
        switch (item) {
            case NEW_SECTION -> {
                execute(AddElement.section(new Place(Layout.ROOT, rootIndex(place)), label));
                select(new Selection.OfElement(Layout.child(Layout.ROOT, rootIndex(place))));
            }
            case NEW_ROW -> execute(AddElement.row(place));
            default -> {
                FieldEditor editor = FieldEditors.of(item);
                String name = Fields.freeName(document(), ProposedKey.camel(item, Fields.LONGEST_NAME));
                execute(new AddField(editor, place, name, Fields.freshId(document(), random), label));
                select(new Selection.OfField(name));
            }
        }
    }

    /** Sections lie in the root only: behind the one into which they were put. */
    private static int rootIndex(Place place) {
        if (place.parent().isEmpty()) {
            return place.index();
        }
        return Integer.parseInt(place.parent().split("/", -1)[2]) + 1;
    }

    /** Where a thing goes that was chosen without saying where: behind the selected, else at the end. */
    public Place nextPlace() {
        Optional<String> at = switch (selection) {
            case Selection.Whole() -> Optional.empty();
            case Selection.OfField(String name) -> draft.addressOf(name);
            case Selection.OfElement(String address) -> Optional.of(address);
        };
        if (at.isEmpty() || draft.element(at.get()).isEmpty()) {
            return atEnd();
        }
        String address = at.get();
        ObjectNode element = draft.element(address).orElseThrow();
        if (Layout.type(element).equals(Layout.SECTION)) {
            return new Place(address, Layout.children(element).size());
        }
        String parent = Layout.parent(address);
        boolean inRow = PutBeside.inRow(document(), address);
        return inRow
                ? new Place(Layout.parent(parent), Layout.index(parent) + 1)
                : new Place(parent, Layout.index(address) + 1);
    }

    /** The end of the last section, or of the form where there is none. */
    private Place atEnd() {
        int last = Layout.children(draft.ui()).size() - 1;
        String address = Layout.child(Layout.ROOT, Math.max(last, 0));
        return draft.element(address)
                .filter(element -> Layout.type(element).equals(Layout.SECTION))
                .map(section -> new Place(address, Layout.children(section).size()))
                .orElse(new Place(Layout.ROOT, last + 1));
    }

    /** Moves an element and keeps it selected; tells whether it moved. */
    public boolean move(String address, Place to) {
        boolean stays = Layout.parent(address).equals(to.parent()) && Layout.index(address) == to.index();
        if (stays || !MoveElement.possible(document(), address, to)) {
            return false;
        }
        ObjectNode element = draft.element(address).orElseThrow();
        execute(new MoveElement(address, to));
        select(Layout.field(element)
                .<Selection>map(Selection.OfField::new)
                .orElseGet(() -> new Selection.OfElement(addressOf(element))));
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // two empty sections are equal and yet not the same
    private String addressOf(ObjectNode element) {
        return Layout.addresses(draft.ui()).stream()
                .filter(address -> draft.element(address).orElseThrow() == element)
                .findFirst()
                .orElse(Layout.ROOT);
    }

    public void remove(String address) {
        execute(new RemoveElement(address));
        select(new Selection.Whole());
    }

    public void duplicate(String address, String copyOf) {
        String field = draft.element(address).flatMap(Layout::field).orElseThrow();
        LocalizedText label =
                LocalizedText.of(Fields.extras(Fields.get(document(), field)).get("label"));
        LocalizedText next = label.isEmpty()
                ? LocalizedText.of(field + copyOf, field + copyOf)
                : LocalizedText.of(label.in(Language.ZH) + copyOf, label.in(Language.EN) + copyOf);
        String name = Fields.freeName(document(), field);
        execute(new DuplicateField(address, name, Fields.freshId(document(), random), next));
        select(new Selection.OfField(name));
    }

    public void putBeside(String address) {
        if (PutBeside.possible(document(), address)) {
            execute(new PutBeside(address));
        }
    }

    /**
     * Changes a field's label. While nobody relies on the field's name it follows the label.
     *
     * @param free whether the name may change
     */
    public void label(String field, LocalizedText label, boolean free) {
        FormCommand change =
                ChangeValue.inField(field, "/" + FormField.EXTRAS + "/label", label.isEmpty() ? null : label.toJson());
        String name = free ? proposedName(field, label) : field;
        if (name.equals(field)) {
            execute(change);
            return;
        }
        // The panel is being typed into: it keeps showing the field, which it knows by its id.
        selection = new Selection.OfField(name);
        execute(new Together(List.of(change, new RenameField(field, name))));
    }

    private String proposedName(String field, LocalizedText label) {
        String english = label.texts().getOrDefault(Language.EN, "");
        String proposal = ProposedKey.camel(english, 40);
        if (proposal.isEmpty()) {
            proposal = ProposedKey.camel(label.in(Language.ZH), 40);
        }
        if (proposal.isEmpty() || field.matches(java.util.regex.Pattern.quote(proposal) + "[0-9]*")) {
            return field;
        }
        return Fields.freeName(document(), proposal);
    }

    /** The present name of the field with that id. */
    public String nameOf(String id) {
        return Fields.nameOf(document(), id).orElseThrow(() -> new IllegalStateException("No field has the id " + id));
    }

    public void rename(String field, String name) {
        if (!Objects.equals(field, name)) {
            execute(new RenameField(field, name));
            select(new Selection.OfField(name));
        }
    }
}
