package io.formwork.ui.account;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.identity.login.SecondFactor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.QrImage;
import io.formwork.ui.component.ActionDialog;
import java.util.Base64;
import java.util.List;

/** Sets up the codes of an app: scan, enter the first code, keep the recovery codes. */
final class FactorDialog extends ActionDialog {

    private static final int QR_SCALE = 6;

    private final transient AccountScope scope;
    private final transient Runnable done;

    final Span secret = new Span();
    final TextField code = new TextField(getTranslation("account.factor.code"));

    private FactorDialog(AccountScope scope, Runnable done, Runnable[] action) {
        super(translate("account.factor.enable"), translate("account.factor.confirm"), () -> action[0].run());
        this.scope = scope;
        this.done = done;
        action[0] = this::confirm;
        SecondFactor.Offer offer = scope.factor().offer(scope.actor());
        String png = Base64.getEncoder().encodeToString(QrImage.of(offer.uri()).png(QR_SCALE));
        var picture = new Div(new Image("data:image/png;base64," + png, getTranslation("account.factor.picture")));
        picture.addClassName("fw-account__qr");
        secret.setText(offer.secret().replaceAll("(.{4})(?=.)", "$1 "));
        secret.addClassName("fw-account__typed");
        code.setAutofocus(true);
        code.setAllowedCharPattern("[0-9 ]");
        code.setMaxLength(7);
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "one-time-code");
        var steps = new OrderedList(
                new ListItem(getTranslation("account.factor.step-app")),
                new ListItem(new Span(getTranslation("account.factor.step-scan")), picture, secret),
                new ListItem(new Span(getTranslation("account.factor.step-code")), code));
        steps.addClassName("fw-account__steps");
        content(steps).wide("520px");
    }

    FactorDialog(AccountScope scope, Runnable done) {
        this(scope, done, new Runnable[1]);
    }

    void confirm() {
        try {
            List<String> codes = scope.factor().enable(scope.actor(), code.getValue());
            close();
            done.run();
            new SecretDialog(getTranslation("account.factor.codes"), getTranslation("account.factor.codes-text"), codes)
                    .open();
        } catch (Invalid e) {
            code.setErrorMessage(scope.messages()
                    .text(scope.actor().language(), e.violations().getFirst()));
            code.setInvalid(true);
        }
    }
}
