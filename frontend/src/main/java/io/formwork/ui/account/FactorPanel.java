package io.formwork.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.component.Toast;

/** The codes from one's phone: on or off, and how many recovery codes are left. */
final class FactorPanel extends Panel {

    private final transient AccountScope scope;

    final Button enable =
            new Button(getTranslation("account.factor.enable"), VaadinIcon.MOBILE.create(), click -> begin());
    final Button disable = new Button(getTranslation("account.factor.disable"), click -> askDisable());
    final Button renew = new Button(getTranslation("account.factor.renew"), click -> askRenew());

    FactorPanel(AccountScope scope) {
        this.scope = scope;
        title(getTranslation("account.factor"));
        enable.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        enable.addClassName("fw-account__enable");
        disable.addThemeVariants(ButtonVariant.AURA_DANGER);
        actions(enable, renew, disable);
        show();
    }

    void show() {
        boolean on = scope.factor().isEnabled(scope.actor().id());
        enable.setVisible(!on);
        disable.setVisible(on);
        renew.setVisible(on);
        if (on) {
            var state = new Tag(getTranslation("account.factor.on"), TagColor.GREEN).dot();
            long left = scope.factor().recoveryCodesLeft(scope.actor());
            setContent(new Div(state), new Paragraph(getTranslation("account.factor.left", left)));
        } else if (scope.factor().isMissing(scope.actor())) {
            setContent(
                    new Div(new Tag(getTranslation("account.factor.needed"), TagColor.RED).dot()),
                    new Paragraph(getTranslation("account.factor.needed-text")));
        } else {
            setContent(new Paragraph(getTranslation("account.factor.text")));
        }
    }

    FactorDialog begin() {
        var dialog = new FactorDialog(scope, this::show);
        dialog.open();
        return dialog;
    }

    private void askDisable() {
        new ConfirmedDialog(scope, "account.factor.disable", () -> {
                    scope.factor().disable(scope.actor(), scope.actor().id());
                    show();
                    Toast.success(getTranslation("account.factor.disabled"));
                })
                .open();
    }

    private void askRenew() {
        new ConfirmedDialog(scope, "account.factor.renew", () -> {
                    new SecretDialog(
                                    getTranslation("account.factor.codes"),
                                    getTranslation("account.factor.codes-text"),
                                    scope.factor().renewRecoveryCodes(scope.actor()))
                            .open();
                    show();
                })
                .open();
    }
}
