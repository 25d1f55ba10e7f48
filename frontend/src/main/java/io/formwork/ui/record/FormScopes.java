package io.formwork.ui.record;

import com.vaadin.flow.router.RouteParameters;
import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.shell.AppCatalog;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds out what the present person may do with which form. */
@Singleton
public class FormScopes {

    private final CurrentUser user;
    private final PublishedForms forms;
    private final AccessService accesses;
    private final FieldContexts contexts;
    private final AppCatalog apps;

    FormScopes(
            CurrentUser user, PublishedForms forms, AccessService accesses, FieldContexts contexts, AppCatalog apps) {
        this.user = user;
        this.forms = forms;
        this.accesses = accesses;
        this.contexts = contexts;
        this.apps = apps;
    }

    /**
     * The form that the address names.
     *
     * @throws NotFound when there is none
     * @throws io.formwork.platform.error.Forbidden when the person may not see its records
     */
    public FormScope of(RouteParameters address) {
        String form = address.get("form").orElse("");
        FormKey key;
        try {
            key = new FormKey(address.get("app").orElse(""), form);
        } catch (Invalid notAKey) {
            throw new NotFound("form.unknown", form);
        }
        FormScope scope = of(forms.get(key));
        scope.access().require(Action.SEE);
        return scope;
    }

    public FormScope of(FormDefinition form) {
        return new FormScope(form, accesses.of(user.actor(), form), contexts.of(form.key()));
    }

    /** The forms of the same app whose records the person may see. */
    public List<FormScope> visibleBeside(FormScope scope) {
        return forms.list(scope.key().app()).stream()
                .map(form -> scope.with(form, accesses.of(scope.actor(), form)))
                .filter(other -> other.may(Action.SEE))
                .toList();
    }

    /** Begins the way to a page of a form: the app. */
    public PageHeader breadcrumb(PageHeader header, FormScope scope) {
        apps.find(scope.actor(), scope.key().app())
                .ifPresent(app -> header.breadcrumb(scope.words(app.label()), app.path()));
        return header;
    }
}
