package io.formwork.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.identity.Actor;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.people.DepartmentChoice;
import java.util.function.Consumer;

/** Asks below which department another one is to stand: the way to move it without a mouse. */
final class MoveDialog {

    final ComboBox<DepartmentChoice> parent;
    final ActionDialog dialog;

    MoveDialog(OrganisationServices services, Actor actor, Department moved, Consumer<DepartmentId> chosen) {
        parent = services.pickers().department(actor, translate("departments.move.to"));
        parent.setWidthFull();
        dialog = new ActionDialog(
                translate("departments.move.title", moved.label(actor.language())),
                translate("departments.move.act"),
                () -> move(chosen));
        dialog.content(new Paragraph(translate("departments.move.text")), parent)
                .wide("480px");
    }

    void move(Consumer<DepartmentId> chosen) {
        DepartmentChoice choice = parent.getValue();
        if (choice == null) {
            parent.setErrorMessage(translate("departments.move.missing"));
            parent.setInvalid(true);
            return;
        }
        dialog.close();
        chosen.accept(choice.id());
    }

    MoveDialog open() {
        dialog.open();
        parent.focus();
        return this;
    }
}
