package io.formwork.ui.people;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import io.formwork.identity.Actor;
import io.formwork.identity.NewUser;
import io.formwork.identity.User;
import io.formwork.identity.UserChange;
import io.formwork.organisation.Outside;
import io.formwork.organisation.Placement;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.Toast;
import io.formwork.ui.handover.HandoverDialog;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account: whose it is, what the person may do, and whether it is open. */
final class PersonDialog {

    final TextField login = new TextField(translate("people.login"));
    final TextField name = new TextField(translate("people.name"));
    final TextField email = new TextField(translate("people.email"));
    final FirstPassword first;
    final Select<Language> language = new Select<>();
    final MultiSelectComboBox<HeldRole> roles =
            ComponentTexts.apply(new MultiSelectComboBox<>(translate("people.roles")));
    final Checkbox admin = new Checkbox(translate("people.admin"));
    final PersonPlace place;
    final PersonOutside outside;
    private final Div inside = new Div();
    final ActionDialog dialog;

    private final PersonEditing services;
    private final Actor actor;
    private final @Nullable User user;
    private final Runnable done;
    private final List<HeldRole> offered;
    private final Map<String, TextFieldBase<?, ?>> inputs;

    /** @param user nobody for a new account */
    PersonDialog(PersonEditing services, Actor actor, @Nullable User user, Runnable done) {
        this.services = services;
        this.actor = actor;
        this.user = user;
        this.done = done;
        offered = services.roles().all(actor);
        first = new FirstPassword(services.security().sendsMail(), email);
        inputs = Map.of("/login", login, "/name", name, "/email", email, "/password", first.password);
        place = new PersonPlace(services, actor);
        outside = new PersonOutside(services.outside(), actor, this::showOutside);
        dialog = new ActionDialog(
                user == null ? translate("people.new") : user.name(),
                translate(user == null ? "people.create" : "people.save"),
                this::save);
        language.setLabel(translate("people.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> translate("people.language." + each.code()));
        roles.setItems(offered);
        roles.setItemLabelGenerator(HeldRole::label);
        roles.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        roles.setHelperText(translate("people.roles-help"));
        admin.setHelperText(translate("people.admin-help"));
        login.setRequiredIndicatorVisible(true);
        name.setRequiredIndicatorVisible(true);
        for (HasSize each : List.of(login, name, email, language, roles)) {
            each.setWidthFull();
        }
        fill();
        dialog.content(content()).wide("640px");
    }

    private void fill() {
        if (user == null) {
            language.setValue(actor.language());
            login.setHelperText(translate("people.login-help"));
            return;
        }
        login.setValue(user.login());
        login.setReadOnly(true);
        name.setValue(user.name());
        email.setValue(user.email() == null ? "" : user.email());
        outside.show(place.show(user.id()).outside());
        language.setValue(user.language());
        admin.setValue(user.admin());
        roles.setValue(
                new HashSet<>(RoleCatalog.held(offered, services.members().rolesOf(user.id()))));
    }

    private Component[] content() {
        var pairs = new Div(pair(name, login), pair(email, language));
        inside.add(place.content());
        inside.addClassName("fw-person-form");
        pairs.add(inside, outside.external, outside.fields, roles, admin);
        pairs.addClassName("fw-person-form");
        if (user == null) {
            pairs.add(first.content());
            return new Component[] {pairs};
        }
        return new Component[] {pairs, access(user)};
    }

    /** Who is from outside has no place inside and is no administrator. */
    private void showOutside(boolean external) {
        inside.setVisible(!external);
        admin.setVisible(!external);
        if (external) {
            admin.setValue(false);
        }
    }

    private Placement placement() {
        Outside entered = outside.entered();
        return entered == null ? place.entered() : Placement.outside(entered);
    }

    /** A new password, and the account closed or opened: at once, not with the rest. */
    private Div access(User of) {
        var reset = new Button(translate("people.password.new"), VaadinIcon.KEY.create(), click -> askPassword(of));
        var line = new Div(reset);
        line.add(services.security().buttons(actor, of, () -> {
            dialog.close();
            done.run();
        }));
        line.addClassName("fw-person-form__access");
        if (!of.id().equals(actor.id())) {
            line.add(presence(of));
        }
        return line;
    }

    /** Whether somebody is there: a substitute, the end of the account, and what is handed over then. */
    private Component[] presence(User of) {
        if (of.active()) {
            var close = new Button(translate("people.close"), click -> handOver(of));
            close.addThemeVariants(ButtonVariant.AURA_DANGER);
            return new Component[] {
                services.leave().substitutes().button(actor, of),
                close,
                new Button(translate("viewas.begin"), VaadinIcon.EYE.create(), click -> lookAs(of))
            };
        }
        var open = new Button(translate("people.open"), click -> reopen(of));
        open.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        var handOver = new Button(translate("handover.open"), VaadinIcon.EXCHANGE.create(), click -> handOver(of));
        return new Component[] {handOver, open};
    }

    HandoverDialog handOver(User of) {
        dialog.close();
        return services.leave().handovers().open(actor, of, done);
    }

    /** From the start page on, as everything else on the screen is still the administrator's. */
    void lookAs(User of) {
        services.viewing().begin(of.id());
        UI.getCurrent().getPage().setLocation(".");
    }

    private static Div pair(Component left, Component right) {
        var pair = new Div(left, right);
        pair.addClassName("fw-person-form__pair");
        return pair;
    }

    /** Keeps what was entered; what forbids it is told at its field. */
    void save() {
        inputs.values().forEach(input -> input.setInvalid(false));
        place.clearErrors();
        outside.clearError();
        try {
            User saved = user == null ? create() : change(user);
            dialog.close();
            done.run();
            Toast.success(translate(user == null ? "people.created" : "people.saved", saved.name()));
        } catch (Invalid e) {
            e.violations().forEach(this::show);
        } catch (Conflict e) {
            if (user == null) {
                show(login, services.messages().text(actor.language(), e));
            } else {
                Toast.error(services.messages().text(actor.language(), (FormworkException) e));
            }
        }
    }

    private User create() {
        if (first.invites() && email.isEmpty()) {
            throw new Invalid(new Violation("/email", "required", "identity.invitation.address"));
        }
        var draft = new NewUser(
                login.getValue().strip(),
                name.getValue().strip(),
                entered(email),
                first.invites() ? null : first.password.getValue(),
                admin.getValue(),
                language.getValue());
        User created = services.people().create(actor, draft, held(), placement());
        if (first.invites()) {
            services.security().invite(actor, created);
        } else if (first.temporary.getValue()) {
            services.security().demandNew(actor, created.id());
        }
        return created;
    }

    private User change(User of) {
        var change = new UserChange(name.getValue().strip(), entered(email), admin.getValue(), language.getValue());
        return services.people().change(actor, of.id(), change, held(), placement());
    }

    /** By app, of all apps whose roles were offered. */
    private Map<String, Set<String>> held() {
        Map<String, Set<String>> held = new HashMap<>();
        offered.forEach(role -> held.computeIfAbsent(role.app(), app -> new HashSet<>()));
        roles.getValue()
                .forEach(role ->
                        held.computeIfAbsent(role.app(), app -> new HashSet<>()).add(role.role()));
        return held;
    }

    private void show(Violation violation) {
        var input = inputs.get(violation.pointer());
        String words = services.messages().text(actor.language(), violation);
        if (input != null) {
            show(input, words);
        } else if (violation.pointer().equals("/standsFor")) {
            outside.fail(words);
        } else if (!place.show(violation, words)) {
            Toast.error(words);
        }
    }

    private static void show(TextFieldBase<?, ?> input, String words) {
        input.setErrorMessage(words);
        input.setInvalid(true);
    }

    PasswordDialog askPassword(User of) {
        return new PasswordDialog(services, actor, of).open();
    }

    private void reopen(User of) {
        services.users().setActive(actor, of.id(), true);
        dialog.close();
        done.run();
        Toast.success(translate("people.opened", of.name()));
    }

    private static @Nullable String entered(TextField field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }

    PersonDialog open() {
        dialog.open();
        return this;
    }
}
