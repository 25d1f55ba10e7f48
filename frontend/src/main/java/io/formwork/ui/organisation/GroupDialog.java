package io.formwork.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.organisation.PersonGroup;
import io.formwork.platform.error.Invalid;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Confirmation;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group: its name and its people. */
final class GroupDialog {

    final TextField name = new TextField(translate("groups.name"));
    final MultiSelectComboBox<User> people;
    final ActionDialog dialog;

    private final OrganisationServices services;
    private final Actor actor;
    private final @Nullable PersonGroup group;
    private final Runnable done;

    GroupDialog(OrganisationServices services, Actor actor, @Nullable PersonGroup group, Runnable done) {
        this.services = services;
        this.actor = actor;
        this.group = group;
        this.done = done;
        people = services.pickers().people(translate("departments.people"));
        dialog = new ActionDialog(
                group == null ? translate("groups.new") : group.name(),
                translate(group == null ? "departments.create" : "departments.save"),
                this::save);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        people.setWidthFull();
        var form = new Div(name, people);
        form.addClassName("fw-person-form");
        if (group != null) {
            name.setValue(group.name());
            people.setValue(new LinkedHashSet<>(
                    services.pickers().accounts(services.groups().members(actor, group.id()))));
            var delete = new Button(translate("groups.delete"), click -> askDelete(group));
            delete.addThemeVariants(ButtonVariant.AURA_DANGER);
            form.add(delete);
        }
        dialog.content(form).wide("520px");
    }

    void save() {
        Set<UserId> members = new LinkedHashSet<>();
        people.getValue().forEach(person -> members.add(person.id()));
        try {
            services.groups().save(actor, group == null ? null : group.id(), name.getValue(), members);
            dialog.close();
            done.run();
        } catch (Invalid e) {
            name.setErrorMessage(
                    services.messages().text(actor.language(), e.violations().getFirst()));
            name.setInvalid(true);
        }
    }

    private void askDelete(PersonGroup shown) {
        Confirmation.askDanger(
                translate("groups.delete.question", shown.name()),
                translate("groups.delete.text"),
                translate("groups.delete"),
                () -> delete(shown));
    }

    void delete(PersonGroup shown) {
        services.groups().delete(actor, shown.id());
        dialog.close();
        done.run();
    }

    GroupDialog open() {
        dialog.open();
        return this;
    }
}
