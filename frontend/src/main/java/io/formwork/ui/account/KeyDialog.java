package io.formwork.ui.account;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.identity.Actor;
import io.formwork.identity.login.ApiKeys;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.shell.AppEntry;
import java.util.List;
import java.util.stream.Collectors;

/** A new key: what for, in which app, with which roles, and for how long. */
final class KeyDialog {

    private static final int USUAL_DAYS = 90;

    final TextField name = new TextField(translate("account.keys.name"));
    final Select<AppEntry> app = new Select<>();
    final MultiSelectComboBox<KeyRoles.Offer> roles =
            ComponentTexts.apply(new MultiSelectComboBox<>(translate("account.keys.roles")));
    final IntegerField days = new IntegerField(translate("account.keys.days"));
    final ActionDialog dialog =
            new ActionDialog(translate("account.keys.new"), translate("account.keys.create"), this::create);
    private final AccountScope scope;
    private final Runnable done;

    KeyDialog(AccountScope scope, KeyRoles offers, Runnable done) {
        this.scope = scope;
        this.done = done;
        Actor actor = scope.actor();
        List<AppEntry> apps = offers.apps(actor);
        name.setHelperText(translate("account.keys.name-help"));
        name.setMaxLength(100);
        app.setLabel(translate("account.keys.app"));
        app.setItems(apps);
        app.setItemLabelGenerator(each -> each.label().in(actor.language(), each.key()));
        app.addValueChangeListener(
                change -> roles.setItems(offers.roles(actor, change.getValue().key())));
        roles.setItemLabelGenerator(KeyRoles.Offer::label);
        roles.setHelperText(translate("account.keys.roles-help"));
        days.setMin(1);
        days.setMax(ApiKeys.LONGEST_LIFE_DAYS);
        days.setValue(USUAL_DAYS);
        days.setStepButtonsVisible(true);
        if (!apps.isEmpty()) {
            app.setValue(apps.getFirst());
        }
        name.setWidthFull();
        app.setWidthFull();
        roles.setWidthFull();
        days.setWidthFull();
        dialog.content(name, app, roles, days).wide("460px");
    }

    void create() {
        name.setInvalid(false);
        roles.setInvalid(false);
        days.setInvalid(false);
        try {
            var made = scope.keys()
                    .create(
                            scope.actor(),
                            name.getValue().strip(),
                            app.getValue().key(),
                            roles.getValue().stream().map(KeyRoles.Offer::role).collect(Collectors.toSet()),
                            days.getValue() == null ? 0 : days.getValue());
            dialog.close();
            done.run();
            new SecretDialog(
                            translate("account.keys.secret", made.key().name()),
                            translate("account.keys.secret-text"),
                            List.of(made.secret()))
                    .open();
        } catch (Invalid e) {
            e.violations().forEach(this::show);
        }
    }

    private void show(Violation violation) {
        String words = scope.messages().text(scope.actor().language(), violation);
        switch (violation.pointer()) {
            case "/days" -> {
                days.setErrorMessage(words);
                days.setInvalid(true);
            }
            case "/roles" -> {
                roles.setErrorMessage(words);
                roles.setInvalid(true);
            }
            default -> {
                name.setErrorMessage(words);
                name.setInvalid(true);
            }
        }
    }

    void open() {
        dialog.open();
    }
}
