package io.formwork.ui.shell.login;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.formwork.identity.login.PasswordResets;
import io.formwork.platform.error.Forbidden;
import io.formwork.ui.shell.LanguageSwitch;
import io.formwork.ui.shell.error.FailureWords;
import io.formwork.ui.shell.text.PageLanguage;
import io.micronaut.context.annotation.Prototype;

/** Where somebody who has forgotten his password asks for a letter; what it says afterwards is the same for every name. */
@Prototype
@Route("forgot")
@AnonymousAllowed
public class ForgotView extends DoorPage implements BeforeEnterObserver {

    private final transient PasswordResets resets;
    private final transient Doorkeeper doorkeeper;
    private final transient FailureWords words;

    final TextField name = new TextField(getTranslation("shell.forgot.name"));
    final Paragraph done = new Paragraph(getTranslation("shell.forgot.done"));
    final Button ask = act(new Button(getTranslation("shell.forgot.ask"), click -> ask()));

    ForgotView(PasswordResets resets, Doorkeeper doorkeeper, FailureWords words, LanguageSwitch language) {
        super(language, "shell.forgot.title", "shell.forgot.hint");
        this.resets = resets;
        this.doorkeeper = doorkeeper;
        this.words = words;
        name.setAutocomplete(Autocomplete.USERNAME);
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setPrefixComponent(VaadinIcon.USER.create());
        name.setAutofocus(true);
        done.addClassName("fw-login__done");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        var back = new RouterLink(getTranslation("shell.forgot.back"), LoginView.class);
        back.addClassName("fw-login__forgot");
        form.add(name, refusal, done, ask, back);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!doorkeeper.sendsMail() || doorkeeper.isInside()) {
            event.forwardTo(LoginView.class);
        }
    }

    void ask() {
        ask.setEnabled(true);
        refusal.setVisible(false);
        if (name.isEmpty()) {
            name.focus();
            return;
        }
        try {
            resets.ask(name.getValue());
            name.setVisible(false);
            ask.setVisible(false);
            done.setVisible(true);
        } catch (Forbidden often) {
            refuse(words.of(often, PageLanguage.current()));
        }
    }
}
