package io.formwork.ui.shell.error;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.formwork.definition.DefinitionKey;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Unavailable;
import io.formwork.ui.shell.MainLayout;
import io.formwork.ui.shell.text.PageLanguage;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Shown when a page refuses to open: what it shows does not exist, is not for this person, or cannot be had now. */
@Prototype
@PermitAll
@ParentLayout(MainLayout.class)
public class RefusedPage extends ErrorPage implements HasErrorParameter<FormworkException> {

    private final transient FailureWords words;
    private final transient RefusalNotes notes;

    RefusedPage(FailureWords words, RefusalNotes notes) {
        this.words = words;
        this.notes = notes;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<FormworkException> parameter) {
        var refusal = parameter.getException();
        notes.note(refusal, event.getLocation());
        var kind = Kind.of(refusal);
        show(kind.icon, translate(kind.title), words.of(refusal, PageLanguage.current()));
        return kind.status;
    }

    private enum Kind {
        NOT_FOUND(VaadinIcon.MAP_MARKER, "shell.missing.title", HttpServletResponse.SC_NOT_FOUND),
        FORBIDDEN(VaadinIcon.LOCK, "shell.forbidden.title", HttpServletResponse.SC_FORBIDDEN),
        UNAVAILABLE(VaadinIcon.PLUG, "shell.unavailable.title", HttpServletResponse.SC_SERVICE_UNAVAILABLE),
        CONFLICT(VaadinIcon.EXCHANGE, "shell.refused.title", HttpServletResponse.SC_CONFLICT),
        INVALID(VaadinIcon.WARNING, "shell.refused.title", HttpServletResponse.SC_BAD_REQUEST);

        private final VaadinIcon icon;
        private final String title;
        private final int status;

        Kind(VaadinIcon icon, String title, int status) {
            this.icon = icon;
            this.title = title;
            this.status = status;
        }

        private static Kind of(FormworkException refusal) {
            return switch (refusal) {
                case NotFound missing -> NOT_FOUND;
                case Forbidden forbidden -> FORBIDDEN;
                case Unavailable unavailable -> UNAVAILABLE;
                case Conflict conflict -> CONFLICT;
                case Invalid invalid -> isNoKey(invalid) ? NOT_FOUND : INVALID;
            };
        }

        /** Whether the address names an app or a thing in it by what can be no name. */
        private static boolean isNoKey(Invalid invalid) {
            return !invalid.violations().isEmpty()
                    && invalid.violations().stream()
                            .allMatch(violation -> violation.rule().equals(DefinitionKey.RULE));
        }
    }
}
