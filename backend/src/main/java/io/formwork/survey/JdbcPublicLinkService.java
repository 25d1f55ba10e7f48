package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DesignRights;
import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

@Singleton
class JdbcPublicLinkService implements PublicLinkService {

    private final PublicLinkRepository rows;
    private final PublicLinks links;
    private final PublicLinkCheck check;
    private final DesignRights rights;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> events;

    JdbcPublicLinkService(
            PublicLinkRepository rows,
            PublicLinks links,
            PublicLinkCheck check,
            DesignRights rights,
            TimeOrderedIds ids,
            Clock clock,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.links = links;
        this.check = check;
        this.rights = rights;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public PublicLink create(Actor actor, DefinitionKey survey, PublicLinkDraft draft) {
        requireDesign(actor, survey.app());
        check.require(survey, draft);
        String salt = PublicLinks.newSalt();
        PublicLinkRow row = new PublicLinkRow(
                ids.next(),
                survey.app(),
                survey.key(),
                draft.label(),
                Seals.hash(links.token(salt)),
                salt,
                Json.write(Json.node(draft.prefill())),
                draft.expiresAt().map(PublicLinkRow::utc).orElse(null),
                draft.maxAnswers().orElse(null),
                null,
                0,
                0,
                null,
                PublicLinkRow.utc(clock.instant()),
                actor.name());
        return told(actor, "link.created", rows.save(row).toLink());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublicLink> list(Actor actor, DefinitionKey survey) {
        requireDesign(actor, survey.app());
        return rows.findByAppAndSurveyOrderByIdDesc(survey.app(), survey.key()).stream()
                .map(PublicLinkRow::toLink)
                .toList();
    }

    @Override
    @Transactional
    public PublicLink change(Actor actor, long link, PublicLinkDraft draft) {
        PublicLinkRow row = row(actor, link);
        check.require(row.toLink().survey(), draft);
        rows.change(
                link,
                draft.label(),
                Json.write(Json.node(draft.prefill())),
                draft.expiresAt().map(PublicLinkRow::utc).orElse(null),
                draft.maxAnswers().orElse(null));
        return told(actor, "link.changed", row(actor, link).toLink());
    }

    @Override
    @Transactional
    public PublicLink revoke(Actor actor, long link) {
        row(actor, link);
        rows.revoke(link, PublicLinkRow.utc(clock.instant()));
        return told(actor, "link.revoked", row(actor, link).toLink());
    }

    @Override
    @Transactional(readOnly = true)
    public SharedLink share(Actor actor, long link) {
        PublicLinkRow row = row(actor, link);
        String token = links.token(row.tokenSalt());
        if (!Seals.same(Seals.hash(token), row.tokenHash())) {
            throw new NotFound("survey.link.secret-gone", row.label());
        }
        SurveyDefinition survey = check.survey(row.toLink().survey());
        return new SharedLink(links.address(token), survey.label(), survey.intro());
    }

    private PublicLink told(Actor actor, String action, PublicLink link) {
        events.publishEvent(Audited.of(actor, action, "link", Long.toString(link.id()), link.label())
                .in(link.survey().app()));
        return link;
    }

    private PublicLinkRow row(Actor actor, long link) {
        PublicLinkRow row = rows.findById(link).orElseThrow(() -> new NotFound("survey.link.unknown", link));
        requireDesign(actor, row.app());
        return row;
    }

    private void requireDesign(Actor actor, String app) {
        if (!rights.mayDesign(actor, app)) {
            throw new Forbidden("survey.forbidden", app);
        }
    }
}
