package io.formwork.ui.security;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.identity.login.SecurityRules;
import io.formwork.identity.login.SecuritySettings;
import io.formwork.identity.login.SecuritySettings.SecondFactorFor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Messages;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;

/** What administrators decide about logging in. */
@Route(value = SecurityView.PATH, layout = MainLayout.class)
@Prototype
@RolesAllowed("admin")
@StyleSheet("formwork/account.css")
public class SecurityView extends Page implements HasDynamicTitle {

    static final String PATH = "security";

    private final transient SecurityRules rules;
    private final transient CurrentUser user;
    private final transient Messages messages;

    final IntegerField passwordLength = number("password-length");
    final IntegerField attempts = number("attempts");
    final IntegerField lockMinutes = number("lock-minutes");
    final IntegerField sessionHours = number("session-hours");
    final Select<SecondFactorFor> secondFactor = new Select<>();
    private final transient Map<String, IntegerField> inputs = Map.of(
            "/passwordLength", passwordLength,
            "/attempts", attempts,
            "/lockMinutes", lockMinutes,
            "/sessionHours", sessionHours);

    SecurityView(SecurityRules rules, CurrentUser user, Messages messages) {
        this.rules = rules;
        this.user = user;
        this.messages = messages;
        secondFactor.setLabel(getTranslation("security.second-factor"));
        secondFactor.setHelperText(getTranslation("security.second-factor-help"));
        secondFactor.setItems(SecondFactorFor.values());
        secondFactor.setItemLabelGenerator(
                each -> getTranslation("security.second-factor." + each.name().toLowerCase(Locale.ROOT)));
        secondFactor.setWidthFull();
        var save = new Button(getTranslation("security.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var fields = new Div(passwordLength, secondFactor, attempts, lockMinutes, sessionHours);
        fields.addClassName("fw-security-form");
        narrow();
        add(
                new PageHeader(getTranslation("security.title"))
                        .subtitle(getTranslation("security.subtitle"))
                        .actions(save),
                new Panel(fields));
        show(rules.current());
    }

    private void show(SecuritySettings settings) {
        passwordLength.setValue(settings.passwordLength());
        attempts.setValue(settings.attempts());
        lockMinutes.setValue(settings.lockMinutes());
        sessionHours.setValue(settings.sessionHours());
        secondFactor.setValue(settings.secondFactor());
    }

    void save() {
        inputs.values().forEach(input -> input.setInvalid(false));
        try {
            rules.change(
                    user.actor(),
                    new SecuritySettings(
                            value(passwordLength),
                            value(attempts),
                            value(lockMinutes),
                            value(sessionHours),
                            secondFactor.getValue()));
            Toast.success(getTranslation("security.saved"));
        } catch (Invalid e) {
            e.violations().forEach(this::show);
        }
    }

    private void show(Violation violation) {
        IntegerField input = inputs.get(violation.pointer());
        if (input != null) {
            input.setErrorMessage(messages.text(user.actor().language(), violation));
            input.setInvalid(true);
        }
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private IntegerField number(String key) {
        var field = new IntegerField(getTranslation("security." + key));
        field.setHelperText(getTranslation("security." + key + "-help"));
        field.setStepButtonsVisible(true);
        field.setWidthFull();
        return field;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.title");
    }
}
