package io.formwork.ui.substitution;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.Toast;
import java.time.LocalDate;
import java.util.Map;

/** Asks who does somebody's tasks, from when until when. */
final class SubstituteDialog {

    final ComboBox<User> substitute;
    final DatePicker from = ComponentTexts.apply(new DatePicker(translate("substitution.from")));
    final DatePicker until = ComponentTexts.apply(new DatePicker(translate("substitution.until")));
    final ActionDialog dialog =
            new ActionDialog(translate("substitution.name"), translate("substitution.name"), this::name);
    private final Map<String, HasValidation> inputs;
    private final Substitutes services;
    private final Actor actor;
    private final UserId person;
    private final Runnable done;

    SubstituteDialog(Substitutes services, Actor actor, UserId person, Runnable done) {
        this.services = services;
        this.actor = actor;
        this.person = person;
        this.done = done;
        substitute = services.pickers.person(translate("substitution.who"));
        substitute.setWidthFull();
        LocalDate today = services.clock.today();
        from.setValue(today);
        until.setMin(today);
        inputs = Map.of("/substitute", substitute, "/from", from, "/until", until);
        from.setWidthFull();
        until.setWidthFull();
        var days = new Div(from, until);
        days.addClassName("fw-substitution__days");
        dialog.content(new Paragraph(translate("substitution.text")), substitute, days)
                .wide("480px");
    }

    void name() {
        inputs.values().forEach(input -> input.setInvalid(false));
        require(substitute, substitute.isEmpty());
        require(from, from.isEmpty());
        require(until, until.isEmpty());
        if (inputs.values().stream().anyMatch(HasValidation::isInvalid)) {
            return;
        }
        try {
            services.substitutions.name(actor, person, substitute.getValue().id(), from.getValue(), until.getValue());
            dialog.close();
            done.run();
            Toast.success(translate("substitution.named", substitute.getValue().name()));
        } catch (Invalid e) {
            e.violations().forEach(this::show);
        }
    }

    private static void require(HasValidation input, boolean missing) {
        if (missing) {
            input.setErrorMessage(translate("substitution.missing"));
            input.setInvalid(true);
        }
    }

    private void show(Violation violation) {
        HasValidation input = inputs.getOrDefault(violation.pointer(), until);
        input.setErrorMessage(services.messages.text(actor.language(), violation));
        input.setInvalid(true);
    }

    SubstituteDialog open() {
        dialog.open();
        return this;
    }
}
