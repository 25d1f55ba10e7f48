package io.formwork.ui.shell.login;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import io.formwork.ui.shell.LanguageSwitch;
import java.util.List;

/** A page before the login: what the product promises beside a small form. */
abstract class DoorPage extends Main implements HasDynamicTitle {

    private String title;
    private final H1 heading = new H1();
    private final Paragraph promised = new Paragraph();

    final Paragraph refusal = new Paragraph();
    final Div form = new Div();

    /** @param title the key of its words */
    DoorPage(LanguageSwitch language, String title, String hint) {
        this.title = title;
        call(title, hint);
        addClassName("fw-login");
        refusal.addClassName("fw-login__refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        language.addClassName("fw-login__language");
        form.addClassName("fw-login__form");
        form.add(new Image("formwork/logo.svg", ""), heading, promised);
        add(promise(), new Div(language, form));
    }

    /** Gives the page another title. */
    final void call(String newTitle, String hint) {
        title = newTitle;
        heading.setText(getTranslation(newTitle));
        promised.setText(getTranslation(hint));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(title);
    }

    void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }

    static Button act(Button button) {
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        button.setDisableOnClick(true);
        return button;
    }

    static void askNew(PasswordField... fields) {
        for (PasswordField field : List.of(fields)) {
            field.setAutocomplete(Autocomplete.NEW_PASSWORD);
            field.setPrefixComponent(VaadinIcon.LOCK.create());
        }
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

    private Component step(VaadinIcon icon, String key) {
        return new Div(icon.create(), new Span(getTranslation(key)));
    }
}
