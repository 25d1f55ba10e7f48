package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.formwork.access.FieldRight;
import io.formwork.access.FormGrant;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.platform.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of each field is known and may be given: a line for each field, a column for each right, all others on top. */
final class RightsGrid extends Div {

    final Map<String, RightLine> lines = new LinkedHashMap<>();
    final RightLine others;
    private final transient FormDefinition form;
    private final transient Language language;
    private final transient GrantChanges changes;
    private final GrantPlace place;
    private final Div table = new Div();

    RightsGrid(FormDefinition form, Language language, GrantChanges changes, GrantPlace place) {
        this.form = form;
        this.language = language;
        this.changes = changes;
        this.place = place;
        addClassName("fw-grant-fields");
        table.addClassName("fw-rights");
        others = new RightLine(
                getTranslation("roles.others"), right -> right.ifPresent(chosen -> changes.others(place, chosen)));
        others.addClassName("fw-rights__others");
        Div quick = new Div(
                quick("all-edit", () -> changes.all(place, FieldRight.EDIT)),
                quick("all-read", () -> changes.all(place, FieldRight.READ)),
                quick("all-hidden", () -> changes.all(place, FieldRight.HIDDEN)));
        if (form.fields().stream().anyMatch(GrantChanges::isPersonal)) {
            quick.add(
                    quick("personal-masked", () -> changes.protect(place, form, FieldRight.MASKED)),
                    quick("personal-hidden", () -> changes.protect(place, form, FieldRight.HIDDEN)));
        }
        quick.addClassName("fw-grant-fields__quick");
        add(new H4(getTranslation("roles.fields")), quick, table, new Paragraph(getTranslation("roles.fields.help")));
    }

    private Button quick(String name, Runnable action) {
        Button button = new Button(getTranslation("roles.quick." + name), click -> action.run());
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return button;
    }

    void show(FormGrant grant) {
        var wanted = names(grant).collect(Collectors.toList());
        if (!wanted.equals(lines.keySet().stream().toList()) || lines.isEmpty()) {
            build(wanted);
        }
        others.show(grant.others(), false);
        lines.forEach(
                (name, line) -> line.show(grant.right(name), grant.fields().containsKey(name)));
    }

    /** The form's fields, then what the grant names beside them: system fields, and fields that are gone. */
    private Stream<String> names(FormGrant grant) {
        return Stream.concat(
                form.fields().stream().map(FormField::name),
                grant.fields().keySet().stream()
                        .filter(name -> form.find(name).isEmpty())
                        .sorted());
    }

    private void build(Iterable<String> names) {
        lines.clear();
        table.removeAll();
        table.add(head(), others);
        for (String name : names) {
            Optional<FormField> field = form.find(name).or(() -> SystemFields.find(name));
            RightLine line = new RightLine(
                    field.map(known -> known.label().in(language)).orElse(name),
                    right -> changes.right(place, name, right));
            line.getElement().setAttribute("data-unknown", field.isEmpty());
            lines.put(name, line);
            table.add(line);
        }
    }

    private Div head() {
        Div head = new Div(new Span(getTranslation("roles.field")));
        head.addClassNames("fw-rights__line", "fw-rights__head");
        head.getElement().setAttribute("aria-hidden", "true");
        Div columns = new Div();
        columns.addClassName("fw-rights__columns");
        for (FieldRight right : FieldRight.values()) {
            columns.add(new Span(getTranslation("roles.right." + right.code())));
        }
        head.add(columns, new Span());
        return head;
    }
}
