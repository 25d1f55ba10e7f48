package io.formwork.record.retention;

import io.formwork.access.AccessService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import jakarta.inject.Singleton;

/** The forms about which somebody may say rules: those of apps in which a role lets him handle personal data. */
@Singleton
class RetentionForms {

    private final PublishedForms forms;
    private final AccessService accesses;

    RetentionForms(PublishedForms forms, AccessService accesses) {
        this.forms = forms;
        this.accesses = accesses;
    }

    boolean may(Actor actor, String app) {
        return accesses.mayHandlePersonalData(actor, app);
    }

    /** @throws Forbidden before anything is told of the form */
    FormDefinition get(Actor actor, FormKey form) {
        if (!may(actor, form.app())) {
            throw new Forbidden("personal.forbidden");
        }
        return forms.get(form);
    }
}
