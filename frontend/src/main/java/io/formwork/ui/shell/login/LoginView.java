package io.formwork.ui.shell.login;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
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
public class LoginView extends DoorPage implements BeforeEnterObserver {

    private final transient Doorkeeper doorkeeper;
    private final transient FailureWords words;

    final TextField name = new TextField(getTranslation("shell.login.name"));
    final PasswordField password = new PasswordField(getTranslation("shell.login.password"));
    final TextField code = new TextField(getTranslation("shell.login.code"));
    final PasswordField chosen = new PasswordField(getTranslation("shell.password.new"));
    final PasswordField again = new PasswordField(getTranslation("shell.password.again"));
    private boolean proven;
    final Button enter = new Button(getTranslation("shell.login.enter"), click -> enter());

    LoginView(Doorkeeper doorkeeper, FailureWords words, LanguageSwitch language) {
        super(language, "shell.login.title", "shell.login.hint");
        this.doorkeeper = doorkeeper;
        this.words = words;
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
        askNew(chosen, again);
        form.add(name, password, refusal, act(enter));
        if (doorkeeper.sendsMail()) {
            var forgot = new RouterLink(getTranslation("shell.forgot.link"), ForgotView.class);
            forgot.addClassName("fw-login__forgot");
            form.add(forgot);
        }
        doorkeeper.provider().ifPresent(label -> form.add(provider(label)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (doorkeeper.isInside()) {
            event.forwardTo("");
            return;
        }
        doorkeeper.letInProven().ifPresent(this::goOn);
    }

    /** Whom a provider has proved may have to bring a code; anything else was refused. */
    private void goOn(String key) {
        if (key.equals(LoginService.CODE_NEEDED)) {
            proven = true;
            name.setVisible(false);
            ask(code, code);
        } else {
            refuse(getTranslation(key));
        }
    }

    private Anchor provider(String label) {
        var link = new Anchor("oidc/login", "");
        link.setRouterIgnore(true);
        link.add(new Button(getTranslation("shell.login.provider", label), VaadinIcon.GLOBE.create()));
        link.addClassName("fw-login__provider");
        return link;
    }

    void enter() {
        if (isAsked(chosen) && !chosen.getValue().equals(again.getValue())) {
            refuse(getTranslation("shell.password.differ"));
            again.focus();
            return;
        }
        try {
            if (proven) {
                doorkeeper.letInProven(code.getValue());
                return;
            }
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
        if (proven) {
            proven = false;
            doorkeeper.forgetProven();
            name.setVisible(true);
        }
        name.setReadOnly(false);
        form.remove(List.<Component>of(code, chosen, again).stream()
                .filter(LoginView::isAsked)
                .toList());
        List.of(code, chosen, again, password).forEach(TextFieldBase::clear);
        password.setVisible(true);
        password.focus();
    }

    @Override
    void refuse(String why) {
        super.refuse(why);
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
