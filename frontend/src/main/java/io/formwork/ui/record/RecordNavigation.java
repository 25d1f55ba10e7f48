package io.formwork.ui.record;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.form.FormDefinition;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.ui.shell.NavigationContributor;
import io.formwork.ui.shell.NavigationEntry;
import io.formwork.ui.shell.NavigationSection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line for each form of the app whose records may be seen. */
@Singleton
final class RecordNavigation implements NavigationContributor {

    private static final int ORDER = 10;

    private final PublishedForms forms;
    private final AccessService accesses;

    RecordNavigation(PublishedForms forms, AccessService accesses) {
        this.forms = forms;
        this.accesses = accesses;
    }

    @Override
    public List<NavigationEntry> entries(Actor actor, @Nullable String app) {
        return app == null
                ? List.of()
                : forms.list(app).stream()
                        .filter(form -> accesses.of(actor, form).may(Action.SEE))
                        .map(form -> entry(actor, form))
                        .toList();
    }

    private static NavigationEntry entry(Actor actor, FormDefinition form) {
        return new NavigationEntry(
                NavigationSection.DATA,
                form.label().in(actor.language()),
                form.document().path("icon").asString("table"),
                FormScope.path(form.key()),
                ORDER);
    }
}
