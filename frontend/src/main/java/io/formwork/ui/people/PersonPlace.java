package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.Membership;
import io.formwork.organisation.Placement;
import io.formwork.platform.error.Violation;
import io.formwork.ui.component.ComponentTexts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a person stands: the main department with position and days, further departments, and the manager. */
final class PersonPlace {

    final ComboBox<DepartmentChoice> department;
    final ComboBox<String> position = new ComboBox<>(translate("people.position"));
    final DatePicker from = ComponentTexts.apply(new DatePicker(translate("people.from")));
    final DatePicker until = ComponentTexts.apply(new DatePicker(translate("people.until")));
    final MultiSelectComboBox<DepartmentChoice> further;
    final ComboBox<User> manager;

    private final PersonEditing services;
    private final Actor actor;

    /** What has dates of its own, such as a department of next year; it is not shown here and stays as it is. */
    private final List<Membership> others = new ArrayList<>();

    PersonPlace(PersonEditing services, Actor actor) {
        this.services = services;
        this.actor = actor;
        department = services.pickers().department(actor, translate("people.department"));
        further = services.pickers().departments(actor, translate("people.further"));
        manager = services.pickers().person(translate("people.manager"));
        position.setItems(services.memberships().positions(actor));
        position.setAllowCustomValue(true);
        position.setClearButtonVisible(true);
        position.addCustomValueSetListener(entry -> position.setValue(entry.getDetail()));
        manager.setHelperText(translate("people.manager-help"));
        Stream.<HasSize>of(department, position, from, until, further, manager).forEach(HasSize::setWidthFull);
        department.addValueChangeListener(change -> enable());
        enable();
    }

    private void enable() {
        boolean placed = department.getValue() != null;
        position.setEnabled(placed);
        from.setEnabled(placed);
        until.setEnabled(placed);
    }

    /** What was found. */
    Placement show(UserId person) {
        Placement placement = services.people().placementOf(actor, person);
        List<Membership> rest = new ArrayList<>(placement.memberships());
        mainToday(rest).ifPresent(main -> {
            rest.remove(main);
            services.pickers().choices(actor, List.of(main.department())).forEach(department::setValue);
            position.setValue(main.position());
            from.setValue(main.from());
            until.setValue(main.until());
        });
        List<DepartmentId> open = new ArrayList<>();
        rest.forEach(each -> {
            if (each.equals(Membership.also(each.department()))) {
                open.add(each.department());
            } else {
                others.add(each);
            }
        });
        further.setValue(new LinkedHashSet<>(services.pickers().choices(actor, open)));
        UserId named = placement.manager();
        if (named != null) {
            services.pickers().accounts(List.of(named)).forEach(manager::setValue);
        }
        return placement;
    }

    private Optional<Membership> mainToday(List<Membership> memberships) {
        List<Membership> mains = memberships.stream().filter(Membership::main).toList();
        return mains.stream()
                .filter(each -> each.countsOn(services.clock().today()))
                .findFirst()
                .or(() -> mains.stream().findFirst());
    }

    Placement entered() {
        List<Membership> memberships = new ArrayList<>();
        DepartmentChoice chosen = department.getValue();
        if (chosen != null) {
            memberships.add(new Membership(chosen.id(), true, position.getValue(), from.getValue(), until.getValue()));
        }
        further.getValue().forEach(each -> memberships.add(Membership.also(each.id())));
        memberships.addAll(others);
        return new Placement(memberships, managerId());
    }

    private @Nullable UserId managerId() {
        User chosen = manager.getValue();
        return chosen == null ? null : chosen.id();
    }

    /** Shows what is wrong with a membership; the first one is the main department. */
    boolean show(Violation violation, String words) {
        if (!violation.pointer().matches("/\\d+/.*")) {
            return false;
        }
        if (violation.pointer().endsWith("/until")) {
            until.setErrorMessage(words);
            until.setInvalid(true);
        } else {
            further.setErrorMessage(words);
            further.setInvalid(true);
        }
        return true;
    }

    void clearErrors() {
        until.setInvalid(false);
        further.setInvalid(false);
    }

    Component[] content() {
        return new Component[] {
            pair(department, position), pair(from, until), pair(further, manager),
        };
    }

    private static Div pair(Component left, Component right) {
        var pair = new Div(left, right);
        pair.addClassName("fw-person-form__pair");
        return pair;
    }
}
