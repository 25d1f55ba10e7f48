package io.formwork.ui.form.designer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.definition.DefinitionDialogs;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a form is designed. */
@Route(value = "a/:app/design/form/:key", layout = MainLayout.class)
@Prototype
@PermitAll
public class FormDesignerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DefinitionService definitions;
    private final transient DefinitionDialogs dialogs;
    private final transient FieldContexts contexts;
    private final transient Formats.Factory formats;
    private final transient CurrentUser user;

    @Nullable
    FormWorkbench workbench;

    FormDesignerView(
            DefinitionService definitions,
            DefinitionDialogs dialogs,
            FieldContexts contexts,
            Formats.Factory formats,
            CurrentUser user) {
        this.definitions = definitions;
        this.dialogs = dialogs;
        this.contexts = contexts;
        this.formats = formats;
        this.user = user;
        setHeightFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String app = event.getRouteParameters().get("app").orElseThrow();
        String key = event.getRouteParameters().get("key").orElseThrow();
        open(new DefinitionKey(app, FormKey.KIND, key));
    }

    private void open(DefinitionKey key) {
        Actor actor = user.actor();
        workbench = new FormWorkbench(
                definitions,
                dialogs,
                formats.in(actor.language()),
                contexts.of(FormKey.of(key)),
                definitions.get(actor, key),
                forms(actor, key),
                publishedIds(actor, key));
        removeAll();
        add(workbench);
    }

    private List<SettingInputs.RelatedForm> forms(Actor actor, DefinitionKey key) {
        return definitions.list(actor, key.app(), FormKey.KIND).stream()
                .map(form -> new SettingInputs.RelatedForm(
                        form.key().key(),
                        form.label().in(actor.language(), form.key().key())))
                .toList();
    }

    private Set<String> publishedIds(Actor actor, DefinitionKey key) {
        return definitions.versions(actor, key).stream()
                .limit(1)
                .map(FormDefinition::of)
                .flatMap(form -> form.fields().stream())
                .map(FormField::id)
                .collect(Collectors.toSet());
    }

    @Override
    public String getPageTitle() {
        return workbench == null ? "" : getTranslation("designer.title", workbench.label());
    }
}
