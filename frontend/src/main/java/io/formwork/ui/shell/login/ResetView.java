package io.formwork.ui.shell.login;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.formwork.identity.login.PasswordResets;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Invalid;
import io.formwork.ui.shell.LanguageSwitch;
import io.formwork.ui.shell.error.FailureWords;
import io.formwork.ui.shell.text.PageLanguage;
import io.micronaut.context.annotation.Prototype;

/** Where the link of a letter leads: somebody who was invited or has forgotten his password chooses one. */
@Prototype
@Route(PasswordResets.PATH)
@AnonymousAllowed
public class ResetView extends DoorPage implements HasUrlParameter<String> {

    private final transient PasswordResets resets;
    private final transient FailureWords words;

    final PasswordField chosen = new PasswordField(getTranslation("shell.password.new"));
    final PasswordField again = new PasswordField(getTranslation("shell.password.again"));
    final Paragraph done = new Paragraph(getTranslation("shell.reset.done"));
    final Button set = act(new Button(getTranslation("shell.reset.set"), click -> set()));
    private final RouterLink onward = new RouterLink(getTranslation("shell.forgot.back"), LoginView.class);
    private String token = "";

    ResetView(PasswordResets resets, FailureWords words, LanguageSwitch language) {
        super(language, "shell.reset.title", "shell.reset.hint");
        this.resets = resets;
        this.words = words;
        askNew(chosen, again);
        chosen.setHelperText(getTranslation("shell.login.new-help"));
        chosen.setAutofocus(true);
        done.addClassName("fw-login__done");
        done.getElement().setAttribute("role", "status");
        done.setVisible(false);
        onward.addClassName("fw-login__forgot");
        form.add(chosen, again, refusal, done, set, onward);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        if (!resets.isOpen(token)) {
            close();
        } else if (resets.isInvitation(token)) {
            call("shell.invited.title", "shell.invited.hint");
            set.setText(getTranslation("shell.invited.set"));
            done.setText(getTranslation("shell.invited.done"));
        }
    }

    void set() {
        set.setEnabled(true);
        refusal.setVisible(false);
        if (!chosen.getValue().equals(again.getValue())) {
            refuse(getTranslation("shell.password.differ"));
            again.focus();
            return;
        }
        try {
            resets.reset(token, chosen.getValue());
            hideFields();
            done.setVisible(true);
        } catch (Invalid weak) {
            refuse(words.of(weak, PageLanguage.current()));
            chosen.focus();
        } catch (Conflict late) {
            close();
        }
    }

    /** What to do next is to ask for another link. */
    private void close() {
        hideFields();
        refuse(getTranslation("identity.reset.closed"));
        onward.setText(getTranslation("shell.reset.ask-again"));
        onward.setRoute(ForgotView.class);
    }

    private void hideFields() {
        chosen.setVisible(false);
        again.setVisible(false);
        set.setVisible(false);
    }
}
