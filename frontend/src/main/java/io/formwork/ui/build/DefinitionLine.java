package io.formwork.ui.build;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.definition.DefinitionSummary;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.definition.DefinitionFiles;
import io.formwork.ui.definition.DefinitionState;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A line about a definition: what it is, how it stands, and what can be done with it. */
final class DefinitionLine extends Div {

    private final transient Actions actions;

    /** What the menu of the line does. */
    interface Actions {

        void versions();

        void copy();

        void delete();

        ObjectNode draft();
    }

    /** @param path where it is designed, if it can be */
    DefinitionLine(DefinitionSummary summary, Optional<String> path, RowTexts texts, Actions actions) {
        this.actions = actions;
        addClassName("fw-line");
        String label = texts.label(summary);
        Span name = new Span(label);
        name.addClassName("fw-line__name");
        Span key = new Span(summary.key().key());
        key.addClassName("fw-line__key");
        Span by = new Span(texts.changed(summary));
        by.addClassName("fw-line__by");
        IconTile tile = new IconTile(IconTile.icon(summary.icon(), VaadinIcon.FORM), TagColor.BLUE).soft();
        Div words = new Div(new Div(name, key), by);
        words.addClassName("fw-line__words");
        Anchor link = new Anchor();
        link.addClassName("fw-line__link");
        path.ifPresent(link::setHref);
        link.setRouterIgnore(false);
        link.add(tile, words);
        Button more = more(summary, label);
        add(link, DefinitionState.of(summary).tag(summary.publishedVersion()), more);
    }

    private Button more(DefinitionSummary summary, String label) {
        Button more = new Button(VaadinIcon.ELLIPSIS_DOTS_V.create());
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        more.setAriaLabel(getTranslation("build.actions", label));
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        menu.addItem(getTranslation("definitions.versions.title"), click -> actions.versions());
        menu.addItem(getTranslation("build.copy"), click -> actions.copy());
        menu.addItem(
                new Anchor(DefinitionFiles.download(summary.key(), actions::draft), getTranslation("designer.export")));
        menu.addItem(getTranslation("component.delete"), click -> actions.delete());
        return more;
    }
}
