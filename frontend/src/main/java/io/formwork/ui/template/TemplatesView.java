package io.formwork.ui.template;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;
import io.formwork.identity.Actor;
import io.formwork.template.TemplatePackage;
import io.formwork.template.TemplateService;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.formwork.ui.shell.error.FailureWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;

/**
 * The template packages, each with what is in it and the way to make an app of it. Its scripts come to the browser with the
 * panel on the home page too, which no scan of classes finds there.
 */
@Prototype
@PermitAll
@Route(value = "templates", layout = MainLayout.class)
@StyleSheet("formwork/report.css")
@DependencyTrigger({TemplatesView.class, InstallPanel.class})
public class TemplatesView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TemplateService templates;
    private final transient FailureWords words;
    private final transient Actor actor;

    TemplatesView(TemplateService templates, FailureWords words, CurrentUser user) {
        this.templates = templates;
        this.words = words;
        actor = user.actor();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Collection<TemplatePackage> all = templates.list(actor);
        var cards = new Div();
        cards.addClassNames("fw-card-grid", "fw-card-grid--wide");
        all.forEach(template -> cards.add(card(template)));
        removeAll();
        add(new PageHeader(getTranslation("templates.title")).subtitle(getTranslation("templates.text")));
        add(all.isEmpty() ? new Panel(new EmptyState(VaadinIcon.CUBES, getTranslation("templates.none"))) : cards);
    }

    private Panel card(TemplatePackage template) {
        var counts = new Div();
        counts.addClassName("fw-template-counts");
        template.counts()
                .forEach((kind, count) ->
                        counts.add(new Tag(getTranslation("templates.count." + kind, count), TagColor.BLUE)));
        counts.add(new Tag(getTranslation("templates.count.record", template.recordCount()), TagColor.GREEN));
        var install =
                new Button(getTranslation("templates.install"), VaadinIcon.PLUS.create(), click -> open(template));
        install.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new Panel(new Paragraph(template.description().in(actor.language())), counts, new Div(install))
                .title(template.label().in(actor.language(), template.key()))
                .subtitle(getTranslation("templates.version", template.version()))
                .actions(IconTile.of(template.icon(), "blue", VaadinIcon.CUBES));
    }

    InstallDialog open(TemplatePackage template) {
        var dialog = new InstallDialog(templates, words, actor, template);
        dialog.open();
        return dialog;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("templates.title");
    }
}
