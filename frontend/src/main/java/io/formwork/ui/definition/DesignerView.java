package io.formwork.ui.definition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import io.formwork.definition.Definition;
import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of a designer: opens the definition that its path names as {@code :app} and {@code :key}. */
public abstract class DesignerView<W extends DesignerFrame<?>> extends Div
        implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DesignerServices services;
    private final String kind;
    private @Nullable W workbench;

    protected DesignerView(DesignerServices services, String kind) {
        this.services = services;
        this.kind = kind;
        setHeightFull();
    }

    /** Opens the designer of this kind. */
    protected abstract W open(DesignerServices services, Actor actor, Definition definition);

    /** The open designer, from the moment when the page was entered. */
    public final Optional<W> workbench() {
        return Optional.ofNullable(workbench);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        DefinitionKey key = new DefinitionKey(
                parameters.get("app").orElseThrow(), kind, parameters.get("key").orElseThrow());
        Actor actor = services.actor();
        W opened = open(services, actor, services.get(actor, key));
        workbench = opened;
        removeAll();
        add(opened);
    }

    @Override
    public String getPageTitle() {
        return workbench()
                .map(open -> getTranslation("designer.title", open.label()))
                .orElse("");
    }
}
