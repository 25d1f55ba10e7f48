package io.formwork.ui.role;

import io.formwork.access.AccessService;
import io.formwork.access.GrantWords;
import io.formwork.access.RoleDefinition;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.RoleMembers;
import io.formwork.identity.UserAdministration;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.form.field.FieldContext;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** What roles are made of, and who holds them. */
@Singleton
class RoleMaterial {

    final RoleMembers members;
    final UserAdministration people;
    private final PublishedForms forms;
    private final FieldContexts contexts;
    private final AccessService access;
    private final Messages messages;

    RoleMaterial(
            RoleMembers members,
            UserAdministration people,
            PublishedForms forms,
            FieldContexts contexts,
            AccessService access,
            Messages messages) {
        this.members = members;
        this.people = people;
        this.forms = forms;
        this.contexts = contexts;
        this.access = access;
        this.messages = messages;
    }

    /** The app's forms by name. */
    List<FormDefinition> forms(String app, Language language) {
        return forms.list(app).stream()
                .sorted(Comparator.comparing(form -> form.label().in(language)))
                .toList();
    }

    FieldContext context(FormKey form) {
        return contexts.of(form);
    }

    GrantWords words(FormDefinition form) {
        return new GrantWords(form, context(form.key()).format(), messages);
    }

    List<RoleDefinition> published(String app) {
        return access.roles(app);
    }
}
