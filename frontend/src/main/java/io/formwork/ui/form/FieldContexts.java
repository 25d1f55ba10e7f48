package io.formwork.ui.form;

import io.formwork.form.FormKey;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;

/** Makes the context in which the present person sees the fields of a form. */
@Singleton
public class FieldContexts {

    private final CurrentUser user;
    private final FormworkSettings settings;
    private final FieldLookups lookups;
    private final FieldFiles files;

    FieldContexts(CurrentUser user, FormworkSettings settings, FieldLookups lookups, FieldFiles files) {
        this.user = user;
        this.settings = settings;
        this.lookups = lookups;
        this.files = files;
    }

    public FieldContext of(FormKey form) {
        return new FieldContext(user.actor(), form, null, settings.timeZone(), lookups, files);
    }
}
