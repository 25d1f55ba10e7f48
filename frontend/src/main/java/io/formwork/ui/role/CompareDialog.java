package io.formwork.ui.role;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.formwork.access.FormGrant;
import io.formwork.access.GrantWords;
import io.formwork.access.RoleDefinition;
import io.formwork.form.FormDefinition;
import java.util.List;
import java.util.Optional;

/** The role beside another one of the app, form by form in words; where they differ is marked. */
final class CompareDialog extends Dialog {

    final Select<RoleDefinition> other = new Select<>();
    final Div table = new Div();
    private final transient RoleScope scope;

    CompareDialog(RoleScope scope) {
        this.scope = scope;
        addClassNames("fw-dialog", "fw-dialog--wide");
        setWidth("min(960px, calc(100vw - 32px))");
        setHeaderTitle(getTranslation("roles.compare"));
        List<RoleDefinition> others = scope.material().published(scope.key().app()).stream()
                .filter(role -> !role.key().equals(scope.key().key()))
                .toList();
        other.setLabel(getTranslation("roles.compare.with"));
        other.setItems(others);
        other.setItemLabelGenerator(this::label);
        other.setWidthFull();
        other.addValueChangeListener(change -> show(change.getValue()));
        table.addClassName("fw-compare");
        if (others.isEmpty()) {
            add(new Paragraph(getTranslation("roles.compare.none")));
        } else {
            add(other, table);
            other.setValue(others.getFirst());
        }
        getFooter().add(new Button(getTranslation("component.close"), click -> close()));
    }

    private String label(RoleDefinition role) {
        return role.label().in(scope.language(), role.key());
    }

    private void show(RoleDefinition with) {
        table.removeAll();
        Optional<RoleDefinition> draft = scope.role();
        if (draft.isEmpty()) {
            table.add(new Paragraph(getTranslation("roles.compare.unreadable")));
            return;
        }
        RoleDefinition mine = draft.get();
        line(getTranslation("roles.form"), getTranslation("roles.compare.this", label(mine)), label(with))
                .addClassName("fw-compare__head");
        scope.forms().forEach(form -> line(form.label().in(scope.language()), words(form, mine), words(form, with)));
        line(getTranslation("roles.reports"), yes(mine.reports()), yes(with.reports()));
        line(getTranslation("roles.personal"), yes(mine.personal()), yes(with.personal()));
        line(getTranslation("roles.design"), yes(mine.design()), yes(with.design()));
    }

    private String yes(boolean given) {
        return getTranslation(given ? "roles.yes" : "roles.no");
    }

    private String words(FormDefinition form, RoleDefinition role) {
        GrantWords words = scope.material().words(form);
        List<FormGrant> grants = role.grants().stream()
                .filter(grant -> grant.form().equals(form.key().key()))
                .toList();
        return grants.isEmpty()
                ? getTranslation("roles.nothing")
                : String.join("\n", grants.stream().map(words::print).toList());
    }

    private Div line(String name, String left, String right) {
        Div line = new Div(new Span(name), new Span(left), new Span(right));
        line.addClassName("fw-compare__line");
        line.getElement().setAttribute("data-differs", !left.equals(right));
        table.add(line);
        return line;
    }
}
