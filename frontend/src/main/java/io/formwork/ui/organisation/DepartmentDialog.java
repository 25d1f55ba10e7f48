package io.formwork.ui.organisation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentDraft;
import io.formwork.organisation.DepartmentId;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.Toast;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a department and says who leads it. */
final class DepartmentDialog {

    final TextField name = new TextField(translate("departments.name"));
    final TextField englishName = new TextField(translate("departments.english-name"));
    final TextField code = new TextField(translate("departments.code"));
    final ComboBox<User> head;
    final MultiSelectComboBox<User> deputies;
    final ActionDialog dialog;

    private final OrganisationServices services;
    private final Actor actor;
    private final DepartmentId parent;
    private final @Nullable Department department;
    private final Consumer<Department> done;

    /** @param department nothing for a new one below the parent */
    DepartmentDialog(
            OrganisationServices services,
            Actor actor,
            DepartmentId parent,
            @Nullable Department department,
            Consumer<Department> done) {
        this.services = services;
        this.actor = actor;
        this.parent = parent;
        this.department = department;
        this.done = done;
        head = services.pickers().person(translate("departments.head"));
        deputies = services.pickers().people(translate("departments.deputies"));
        deputies.setHelperText(translate("departments.deputies-help"));
        dialog = new ActionDialog(
                department == null ? translate("departments.new") : department.label(actor.language()),
                translate(department == null ? "departments.create" : "departments.save"),
                this::save);
        name.setRequiredIndicatorVisible(true);
        Stream.<HasSize>of(name, englishName, code, head, deputies).forEach(HasSize::setWidthFull);
        if (department != null) {
            fill(department);
        }
        var form = new Div(name, pair(englishName, code), head, deputies);
        form.addClassName("fw-person-form");
        dialog.content(form).wide("560px");
    }

    private void fill(Department shown) {
        name.setValue(shown.name());
        englishName.setValue(shown.englishName() == null ? "" : shown.englishName());
        code.setValue(shown.code() == null ? "" : shown.code());
        if (shown.head() != null) {
            services.pickers().accounts(List.of(shown.head())).forEach(head::setValue);
        }
        deputies.setValue(new LinkedHashSet<>(services.pickers().accounts(shown.deputies())));
    }

    private static Div pair(TextField left, TextField right) {
        var pair = new Div(left, right);
        pair.addClassName("fw-person-form__pair");
        return pair;
    }

    void save() {
        inputs().values().forEach(input -> input.setInvalid(false));
        var leader = head.getValue();
        var draft = new DepartmentDraft(
                name.getValue(),
                englishName.getValue(),
                code.getValue(),
                leader == null ? null : leader.id(),
                deputies.getValue().stream().map(User::id).toList());
        try {
            Department kept = department == null
                    ? services.departments().create(actor, parent, draft)
                    : services.departments().change(actor, department.id(), draft);
            dialog.close();
            done.accept(kept);
            Toast.success(translate("departments.saved", kept.label(actor.language())));
        } catch (Invalid e) {
            e.violations().forEach(this::show);
        }
    }

    private Map<String, HasValidation> inputs() {
        return Map.of("/name", name, "/englishName", englishName, "/code", code, "/deputies", deputies);
    }

    private void show(Violation violation) {
        String words = services.messages().text(actor.language(), violation);
        HasValidation input = inputs().get(violation.pointer());
        if (input == null) {
            Toast.error(words);
        } else {
            input.setErrorMessage(words);
            input.setInvalid(true);
        }
    }

    DepartmentDialog open() {
        dialog.open();
        name.focus();
        return this;
    }
}
