package io.formwork.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.people.OrganisationPickers;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Asks who joins. */
final class JoinDialog {

    final MultiSelectComboBox<User> people;
    private final ActionDialog dialog;

    JoinDialog(OrganisationPickers pickers, String title, String text, Consumer<Set<UserId>> chosen) {
        people = pickers.people(translate("departments.people"));
        people.setWidthFull();
        dialog = new ActionDialog(title, translate("departments.join.act"), () -> join(chosen));
        dialog.content(new Paragraph(text), people).wide("520px");
    }

    void join(Consumer<Set<UserId>> chosen) {
        Set<UserId> joining = new LinkedHashSet<>();
        people.getValue().forEach(person -> joining.add(person.id()));
        dialog.close();
        if (!joining.isEmpty()) {
            chosen.accept(joining);
        }
    }

    JoinDialog open() {
        dialog.open();
        people.focus();
        return this;
    }
}
