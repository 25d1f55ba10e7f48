package io.formwork.ui.survey;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.definition.DefinitionSummary;
import io.formwork.definition.DesignRights;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.survey.PublicLink;
import io.formwork.survey.PublicLinkService;
import io.formwork.survey.PublishedSurveys;
import io.formwork.survey.SurveyDefinition;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The surveys of an app, each with its public links. */
@Route(value = "a/:app/surveys/:survey?", layout = MainLayout.class)
@Prototype
@PermitAll
public class SurveysView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    /** The query parameter that opens the dialog for a new survey. */
    static final String NEW = "new";

    private final transient PublishedSurveys surveys;
    private final transient PublicLinkService links;
    private final transient SurveyEditing editing;
    private final transient DesignRights rights;
    private final transient CurrentUser user;
    private String app = "";
    private String only = "";

    SurveysView(
            PublishedSurveys surveys,
            PublicLinkService links,
            SurveyEditing editing,
            DesignRights rights,
            CurrentUser user) {
        this.surveys = surveys;
        this.links = links;
        this.editing = editing;
        this.rights = rights;
        this.user = user;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters().get("app").orElseThrow(),
                event.getRouteParameters().get("survey").orElse(""));
        if (event.getLocation().getQueryParameters().getParameters().containsKey(NEW)) {
            editing.create(user.actor(), app, this::show).open();
        }
    }

    void show(String ofApp, String onlySurvey) {
        app = ofApp;
        only = onlySurvey;
        if (!rights.mayDesign(user.actor(), app)) {
            throw new Forbidden("survey.forbidden", app);
        }
        show();
    }

    private void show() {
        removeAll();
        List<SurveyDefinition> found = surveys.list(app).stream()
                .filter(survey -> only.isEmpty() || survey.key().key().equals(only))
                .toList();
        add(new PageHeader(getTranslation("surveys.title"))
                .subtitle(getTranslation("surveys.text"))
                .actions(create()));
        found.forEach(survey -> add(panel(survey)));
        List<DefinitionSummary> drafts = editing.drafts(user.actor(), app).stream()
                .filter(draft -> only.isEmpty() || draft.key().key().equals(only))
                .toList();
        drafts.forEach(draft -> add(draftPanel(draft)));
        if (!only.isEmpty() && found.isEmpty() && drafts.isEmpty()) {
            throw new NotFound("survey.unknown", only);
        }
        if (found.isEmpty() && drafts.isEmpty()) {
            add(new Panel(new EmptyState(VaadinIcon.LINK, getTranslation("surveys.empty"))
                    .text(getTranslation("surveys.empty-text"))
                    .actions(create())));
        }
    }

    private Button create() {
        Button button = new Button(
                getTranslation("surveys.new"),
                VaadinIcon.PLUS.create(),
                click -> editing.create(user.actor(), app, this::show).open());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private Panel draftPanel(DefinitionSummary draft) {
        Button publish = new Button(
                getTranslation("surveys.draft.open"),
                VaadinIcon.COG.create(),
                click -> editing.change(user.actor(), draft.key(), this::show).open());
        Panel panel = new Panel()
                .title(draft.label().in(user.actor().language(), draft.key().key()));
        panel.actions(new Tag(getTranslation("surveys.draft"), TagColor.GREY).dot(), publish);
        panel.addContent(new Paragraph(getTranslation("surveys.draft.text")));
        return panel;
    }

    private Panel panel(SurveyDefinition survey) {
        Panel panel = new Panel().title(survey.label().in(user.actor().language()));
        panel.subtitle(survey.intro().in(user.actor().language()));
        Button settings = new Button(
                VaadinIcon.COG.create(),
                click -> editing.change(user.actor(), survey.key(), this::show).open());
        settings.setAriaLabel(getTranslation("surveys.settings"));
        settings.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        Button link = new Button(
                getTranslation("surveys.link.new"),
                VaadinIcon.PLUS.create(),
                click -> editing.link(user.actor(), survey, draft -> {
                            PublicLink made = links.create(user.actor(), survey.key(), draft);
                            show();
                            share(made);
                        })
                        .open());
        panel.actions(settings, link);
        List<PublicLink> made = links.list(user.actor(), survey.key());
        made.forEach(each -> panel.addContent(new LinkLine(each, this::share, this::revoke)));
        if (made.isEmpty()) {
            panel.addContent(new Paragraph(getTranslation("surveys.link.none")));
        }
        panel.addContent(answers(survey));
        return panel;
    }

    private Anchor answers(SurveyDefinition survey) {
        Anchor anchor = new Anchor("a/" + app + "/forms/" + survey.form().key(), getTranslation("surveys.answers"));
        anchor.setRouterIgnore(false);
        return anchor;
    }

    private void share(PublicLink link) {
        new ShareDialog(links.share(user.actor(), link.id()), user.actor().language()).open();
    }

    private void revoke(PublicLink link) {
        links.revoke(user.actor(), link.id());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("surveys.title");
    }
}
