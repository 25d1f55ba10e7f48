package io.formwork.ui.shell.login;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.formwork.platform.error.FormworkException;
import io.formwork.ui.shell.LanguageSwitch;
import io.formwork.ui.shell.error.FailureWords;
import io.formwork.ui.shell.text.PageLanguage;
import io.micronaut.context.annotation.Prototype;

/** The page where a person comes in. */
@Prototype
@Route("login")
@AnonymousAllowed
public class LoginView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient Doorkeeper doorkeeper;
    private final transient FailureWords words;

    final TextField name = new TextField(getTranslation("shell.login.name"));
    final PasswordField password = new PasswordField(getTranslation("shell.login.password"));
    final Paragraph refusal = new Paragraph();
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
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title");
    }

    private Div form() {
        var logo = new Image("formwork/logo.svg", "");
        var title = new H1(getTranslation("shell.login.title"));
        var hint = new Paragraph(getTranslation("shell.login.hint"));
        var form = new Div(logo, title, hint, name, password, refusal, enter);
        form.addClassName("fw-login__form");
        return form;
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

    private void enter() {
        try {
            doorkeeper.letIn(name.getValue().strip(), password.getValue());
        } catch (FormworkException refused) {
            refusal.setText(words.of(refused, PageLanguage.current()));
            refusal.setVisible(true);
            password.clear();
            password.focus();
            enter.setEnabled(true);
        }
    }
}
