package io.formwork.ui.form.designer;

import com.vaadin.flow.router.Route;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.ui.definition.DesignerServices;
import io.formwork.ui.definition.DesignerView;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.form.designer.settings.SettingInputs;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a form is designed. */
@Route(value = "a/:app/design/form/:key", layout = MainLayout.class)
@Prototype
@PermitAll
public class FormDesignerView extends DesignerView<FormWorkbench> {

    private final transient DefinitionService definitions;
    private final transient FieldContexts contexts;

    FormDesignerView(DesignerServices services, DefinitionService definitions, FieldContexts contexts) {
        super(services, FormKey.KIND);
        this.definitions = definitions;
        this.contexts = contexts;
    }

    @Override
    protected FormWorkbench open(DesignerServices services, Actor actor, Definition definition) {
        DefinitionKey key = definition.key();
        return new FormWorkbench(
                services, contexts.of(FormKey.of(key)), definition, forms(actor, key), publishedIds(actor, key));
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
}
