package io.formwork.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.platform.text.Language;
import io.formwork.ui.shell.text.PageLanguage;
import io.micronaut.context.annotation.Prototype;

/** Shows the page in the other language; the choice is kept for the person, and for the browser. */
@Prototype
public class LanguageSwitch extends Button {

    private final transient CurrentUser user;
    private final transient PageLanguage pages;
    private final Language other;

    LanguageSwitch(CurrentUser user, PageLanguage pages) {
        this.user = user;
        this.pages = pages;
        this.other = PageLanguage.current() == Language.ZH ? Language.EN : Language.ZH;
        setText(other == Language.ZH ? "中文" : "English");
        setIcon(VaadinIcon.GLOBE_WIRE.create());
        setAriaLabel(getTranslation("shell.language.switch"));
        addThemeVariants(ButtonVariant.AURA_TERTIARY);
        addClickListener(click -> speak());
    }

    private void speak() {
        user.find().ifPresent(actor -> user.speak(other));
        pages.remember(other);
        UI.getCurrent().getPage().reload();
    }
}
