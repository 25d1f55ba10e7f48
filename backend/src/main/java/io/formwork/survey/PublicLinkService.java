package io.formwork.survey;

import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import java.util.List;

/** The public links of surveys, for people who may design in the app. */
public interface PublicLinkService {

    /** @throws io.formwork.platform.error.Invalid when the survey is not published or the draft breaks a rule */
    PublicLink create(Actor actor, DefinitionKey survey, PublicLinkDraft draft);

    /** Newest first. */
    List<PublicLink> list(Actor actor, DefinitionKey survey);

    PublicLink change(Actor actor, long link, PublicLinkDraft draft);

    /** Shuts the link at once and for good. */
    PublicLink revoke(Actor actor, long link);

    /** @throws io.formwork.platform.error.NotFound when the secret it was made with is gone */
    SharedLink share(Actor actor, long link);
}
