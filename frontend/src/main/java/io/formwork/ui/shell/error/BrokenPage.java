package io.formwork.ui.shell.error;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when a page fails for a reason that nobody foresaw, with the number to look up in the log. */
@Prototype
@PermitAll
@ParentLayout(MainLayout.class)
public class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = FailureWords.log(parameter.getException());
        show(VaadinIcon.TOOLS, translate("shell.broken.title"), translate("shell.broken.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
