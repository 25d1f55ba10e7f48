package io.formwork.survey.visit;

import io.formwork.form.PublishedForms;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.text.Language;
import io.formwork.survey.PublicLink;
import io.formwork.survey.PublicLinks;
import io.formwork.survey.PublishedSurveys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Finds out where a token leads. */
@Singleton
public class PublicDoors {

    private final PublicLinks links;
    private final PublishedSurveys surveys;
    private final PublishedForms forms;
    private final FormworkSettings settings;
    private final Clock clock;

    PublicDoors(
            PublicLinks links, PublishedSurveys surveys, PublishedForms forms, FormworkSettings settings, Clock clock) {
        this.links = links;
        this.surveys = surveys;
        this.forms = forms;
        this.settings = settings;
        this.clock = clock;
    }

    public Door at(String token, Language wished) {
        Optional<PublicLink> link = links.find(token);
        if (link.isEmpty()) {
            return new Door.Shut(Door.Reason.UNKNOWN, wished);
        }
        if (link.get().revokedAt().isPresent()) {
            return new Door.Shut(Door.Reason.REVOKED, wished);
        }
        return visit(link.get(), wished)
                .map(this::opened)
                .orElseGet(() -> new Door.Shut(Door.Reason.WITHDRAWN, wished));
    }

    private Optional<Visit> visit(PublicLink link, Language wished) {
        return surveys.find(link.survey().app(), link.survey().key())
                .flatMap(survey ->
                        forms.find(survey.form()).map(form -> new Visit(link, survey, form, survey.speak(wished))));
    }

    private Door opened(Visit visit) {
        if (visit.survey().closed(clock.instant(), settings.timeZone())) {
            return new Door.StatusOnly(visit, Door.Reason.CLOSED);
        }
        return switch (visit.link().state(clock.instant())) {
            case OPEN -> new Door.Open(visit);
            case EXPIRED -> new Door.StatusOnly(visit, Door.Reason.EXPIRED);
            case USED_UP -> new Door.StatusOnly(visit, Door.Reason.USED_UP);
            case REVOKED -> new Door.Shut(Door.Reason.REVOKED, visit.language());
        };
    }
}
