package io.formwork.ui.definition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionVersion;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.component.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The published versions of a definition: who, when and why, what differs between any two, and the way back. */
@StyleSheet("formwork/definition.css")
public final class VersionsDrawer extends Dialog {

    private final transient DefinitionService definitions;
    private final transient Actor actor;
    private final transient DefinitionKey key;
    private final transient Formats formats;
    private final transient Consumer<Definition> restored;

    final Select<Side> older = new Select<>();
    final Select<Side> newer = new Select<>();
    final Div differences = new Div();

    VersionsDrawer(
            DefinitionService definitions,
            Actor actor,
            DefinitionKey key,
            Formats formats,
            Consumer<Definition> restored) {
        this.definitions = definitions;
        this.actor = actor;
        this.key = key;
        this.formats = formats;
        this.restored = restored;
        setHeaderTitle(getTranslation("definitions.versions.title"));
        addClassName("fw-drawer");
        Button close = new Button(VaadinIcon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(getTranslation("component.close"));
        getHeader().add(close);
        show(definitions.versions(actor, key), definitions.get(actor, key));
    }

    private void show(List<DefinitionVersion> versions, Definition draft) {
        if (versions.isEmpty()) {
            add(new EmptyState(VaadinIcon.CLOCK, getTranslation("definitions.versions.none"))
                    .text(getTranslation("definitions.versions.none-text")));
            return;
        }
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(getTranslation("definitions.versions.draft"), draft.draft()));
        versions.forEach(version -> sides.add(
                new Side(getTranslation("definitions.versions.number", version.version()), version.document())));
        Div list = new Div();
        list.addClassName("fw-versions");
        versions.forEach(version -> list.add(row(version, version.version() == draft.publishedVersion())));
        add(comparison(sides, draft.changed()), new H3(getTranslation("definitions.versions.all")), list);
    }

    private Component row(DefinitionVersion version, boolean current) {
        Div head = new Div(new Span(getTranslation("definitions.versions.number", version.version())));
        head.addClassName("fw-version__head");
        if (current) {
            head.add(new Tag(getTranslation("definitions.versions.current"), TagColor.GREEN));
        }
        Div by = new Div(version.publishedBy() + " · " + formats.dateTime(version.publishedAt()));
        by.addClassName("fw-version__by");
        Div words = new Div(head, by);
        words.addClassName("fw-version__words");
        if (!version.note().isBlank()) {
            words.add(new Paragraph(version.note()));
        }
        Button restore = new Button(
                getTranslation("definitions.versions.restore"),
                VaadinIcon.TIME_BACKWARD.create(),
                click -> ask(version));
        restore.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        Div row = new Div(words, restore);
        row.addClassName("fw-version");
        return row;
    }

    private Component comparison(List<Side> sides, boolean draftChanged) {
        older.setLabel(getTranslation("definitions.versions.from"));
        newer.setLabel(getTranslation("definitions.versions.to"));
        for (Select<Side> select : List.of(older, newer)) {
            select.setItems(sides);
            select.setItemLabelGenerator(Side::name);
            select.addValueChangeListener(change -> compare());
        }
        newer.setValue(sides.get(draftChanged || sides.size() < 3 ? 0 : 1));
        older.setValue(sides.get(draftChanged || sides.size() < 3 ? 1 : 2));
        Div choice = new Div(older, newer);
        choice.addClassName("fw-versions__choice");
        differences.addClassName("fw-differences");
        return new Div(choice, differences);
    }

    private void compare() {
        if (older.getValue() == null || newer.getValue() == null) {
            return;
        }
        differences.removeAll();
        var changes = DefinitionDifference.between(
                older.getValue().document(), newer.getValue().document(), actor.language());
        if (changes.isEmpty()) {
            differences.add(new Paragraph(getTranslation("definitions.difference.none")));
        }
        changes.forEach(change -> differences.add(line(change)));
    }

    private Component line(DefinitionChange change) {
        Tag type = switch (change.type()) {
            case ADDED -> new Tag(getTranslation("definitions.difference.added"), TagColor.GREEN);
            case REMOVED -> new Tag(getTranslation("definitions.difference.removed"), TagColor.RED);
            case CHANGED -> new Tag(getTranslation("definitions.difference.changed"), TagColor.BLUE);
        };
        Span place = new Span(String.join(" › ", change.place()));
        place.addClassName("fw-difference__place");
        Div line = new Div(type, place);
        line.addClassName("fw-difference");
        if (!change.before().isEmpty() || !change.after().isEmpty()) {
            line.add(values(change));
        }
        return line;
    }

    private Component values(DefinitionChange change) {
        Div values = new Div();
        values.addClassName("fw-difference__values");
        if (!change.before().isEmpty()) {
            Span before = new Span(change.before());
            before.addClassName("fw-difference__before");
            values.add(before);
        }
        if (!change.after().isEmpty()) {
            Span after = new Span(change.after());
            after.addClassName("fw-difference__after");
            values.add(after);
        }
        return values;
    }

    private void ask(DefinitionVersion version) {
        Confirmation.ask(
                getTranslation("definitions.versions.restore-question", version.version()),
                getTranslation("definitions.versions.restore-text"),
                getTranslation("definitions.versions.restore"),
                () -> restore(version.version()));
    }

    void restore(int version) {
        Definition draft = definitions.restore(actor, key, version);
        close();
        Toast.success(getTranslation("definitions.versions.restored", version));
        restored.accept(draft);
    }

    /** One side of a comparison. */
    record Side(String name, ObjectNode document) {}
}
