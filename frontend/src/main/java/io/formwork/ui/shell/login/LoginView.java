package io.formwork.ui.shell.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.formwork.identity.LoginService;
import io.formwork.identity.login.Credentials;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.ui.shell.LanguageSwitch;
import io.formwork.ui.shell.error.FailureWords;
import io.formwork.ui.shell.text.PageLanguage;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page where a person comes in. */
@Prototype
@Route("login")
@AnonymousAllowed
public class LoginView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Doorkeeper doorkeeper;
    private final transient FailureWords words;

    final TextField name = new TextField(getTranslation("shell.login.name"));
    final PasswordField password = new PasswordField(getTranslation("shell.login.password"));
    final TextField code = new TextField(getTranslation("shell.login.code"));
    final PasswordField chosen = new PasswordField(getTranslation("shell.password.new"));
    final PasswordField again = new PasswordField(getTranslation("shell.password.again"));
    final Paragraph refusal = new Paragraph();
    private final Div form = new Div();
    final Button enter = new Button(getTranslation("shell.login.enter"), click -> enter());

    LoginView(Doorkeeper doorkeeper, FailureWords words, LanguageSwitch language) {
        this.doorkeeper = doorkeeper;
        this.words = words;
        addClassName("fw-login");
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setPrefixComponent(VaadinIcon.USER.create());
        name.setAutofocus(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setPrefixComponent(VaadinIcon.LOCK.create());
        code.setPrefixComponent(VaadinIcon.MOBILE.create());
        code.setHelperText(getTranslation("shell.login.code-help"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        chosen.setHelperText(getTranslation("shell.login.new-help"));
        for (PasswordField field : List.of(chosen, again)) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setPrefixComponent(VaadinIcon.LOCK.create());
        }
        refusal.addClassName("fw-login__refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        enter.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        enter.addClickShortcut(Key.ENTER);
        enter.setDisableOnClick(true);
        language.addClassName("fw-login__language");
        add(promise(), new Div(language, form()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (doorkeeper.isInside()) {
            event.forwardTo("");
            return;
        }
        doorkeeper.letInProven().ifPresent(key -> refuse(getTranslation(key)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title");
    }

    private Div form() {
        var logo = new Image("formwork/logo.svg", "");
        var title = new H1(getTranslation("shell.login.title"));
        var hint = new Paragraph(getTranslation("shell.login.hint"));
        form.add(logo, title, hint, name, password, refusal, enter);
        doorkeeper.provider().ifPresent(label -> form.add(provider(label)));
        form.addClassName("fw-login__form");
        return form;
    }

    private Anchor provider(String label) {
        var link = new Anchor("oidc/login", "");
        link.setRouterIgnore(true);
        link.add(new Button(getTranslation("shell.login.provider", label), VaadinIcon.GLOBE.create()));
        link.addClassName("fw-login__provider");
        return link;
    }

    private Div promise() {
        var brand = new Div(new Image("formwork/logo-light.svg", ""), new Span("Formwork"));
        brand.addClassName("fw-login__brand");
        var claim = new Div(getTranslation("shell.login.claim"));
        claim.addClassName("fw-login__claim");
        var steps = new Div(
                step(VaadinIcon.FORM, "shell.login.step-form"),
                step(VaadinIcon.CONNECT, "shell.login.step-flow"),
                step(VaadinIcon.LINE_BAR_CHART, "shell.login.step-numbers"));
        steps.addClassName("fw-login__steps");
        var promise = new Div(brand, claim, steps);
        promise.addClassName("fw-login__promise");
        return promise;
    }

    private Div step(VaadinIcon icon, String key) {
        return new Div(icon.create(), new Span(getTranslation(key)));
    }

    void enter() {
        if (isAsked(chosen) && !chosen.getValue().equals(again.getValue())) {
            refuse(getTranslation("shell.password.differ"));
            again.focus();
            return;
        }
        try {
            doorkeeper.letIn(
                    new Credentials(name.getValue().strip(), password.getValue(), entered(code), entered(chosen)));
        } catch (Invalid refused) {
            refuse(words.of(refused, PageLanguage.current()));
            chosen.focus();
        } catch (FormworkException refused) {
            switch (refused.messageKey()) {
                case LoginService.CODE_NEEDED -> ask(code, code);
                case LoginService.PASSWORD_TEMPORARY -> {
                    ask(chosen, chosen, again);
                    refuse(getTranslation("shell.login.temporary"));
                }
                default -> begin(refused);
            }
        }
    }

    /** Goes on with what is needed besides name and password. */
    private void ask(Focusable<?> first, Component... fields) {
        name.setReadOnly(true);
        password.setVisible(false);
        List.of(fields).forEach(field -> form.addComponentAtIndex(form.indexOf(refusal), field));
        refusal.setVisible(false);
        enter.setEnabled(true);
        first.focus();
    }

    private void begin(FormworkException refused) {
        refuse(words.of(refused, PageLanguage.current()));
        if (isAsked(code) && "identity.code.wrong".equals(refused.messageKey())) {
            code.clear();
            code.focus();
            return;
        }
        name.setReadOnly(false);
        form.remove(List.<Component>of(code, chosen, again).stream()
                .filter(LoginView::isAsked)
                .toList());
        List.of(code, chosen, again, password).forEach(TextFieldBase::clear);
        password.setVisible(true);
        password.focus();
    }

    private void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
        enter.setEnabled(true);
    }

    /** What is not needed is not there: people and password stores would take it for a part of every login. */
    private static boolean isAsked(Component field) {
        return field.getParent().isPresent();
    }

    private static @Nullable String entered(TextFieldBase<?, String> field) {
        return isAsked(field) && !field.isEmpty() ? field.getValue() : null;
    }
}
