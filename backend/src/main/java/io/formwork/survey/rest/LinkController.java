package io.formwork.survey.rest;

import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.json.JsonInput;
import io.formwork.survey.PublicLink;
import io.formwork.survey.PublicLinkDraft;
import io.formwork.survey.PublicLinkService;
import io.formwork.survey.SurveyDefinition;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The public links of a survey. */
@Controller("/api/v1/apps/{app}/surveys/{survey}/links")
@Secured(SecurityRule.IS_AUTHENTICATED)
class LinkController {

    private final PublicLinkService links;

    LinkController(PublicLinkService links) {
        this.links = links;
    }

    @Get
    String list(Actor actor, String app, String survey) {
        ArrayNode array = Json.array();
        links.list(actor, key(app, survey)).forEach(link -> array.add(json(link)));
        return Json.write(array);
    }

    /** Answers the link with its address. */
    @Post
    HttpResponse<String> create(Actor actor, String app, String survey, @Body String body) {
        JsonInput input = JsonInput.of(body);
        var draft = new PublicLinkDraft(
                input.text("label"), input.object("prefill"), input.moment("expiresAt"), input.integer("maxAnswers"));
        input.finish();
        PublicLink link = links.create(actor, key(app, survey), draft);
        ObjectNode answer = json(link).put("url", links.share(actor, link.id()).url());
        return HttpResponse.created(Json.write(answer));
    }

    @Delete("/{id}")
    HttpResponse<?> revoke(Actor actor, String app, String survey, long id) {
        links.revoke(actor, id);
        return HttpResponse.noContent();
    }

    private static DefinitionKey key(String app, String survey) {
        return new DefinitionKey(app, SurveyDefinition.KIND, survey);
    }

    private static ObjectNode json(PublicLink link) {
        ObjectNode json = Json.object()
                .put("id", String.valueOf(link.id()))
                .put("label", link.label())
                .put("answers", link.answers())
                .put("views", link.views())
                .put("revoked", link.revokedAt().isPresent())
                .put("createdAt", link.createdAt().toString());
        link.expiresAt().ifPresent(moment -> json.put("expiresAt", moment.toString()));
        link.maxAnswers().ifPresent(most -> json.put("maxAnswers", most));
        return json;
    }
}
