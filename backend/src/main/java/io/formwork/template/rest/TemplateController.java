package io.formwork.template.rest;

import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import io.formwork.platform.json.JsonInput;
import io.formwork.template.TemplatePackage;
import io.formwork.template.TemplateService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The template packages there are, and making an app of one. */
@Controller("/api/v1/templates")
@Secured(SecurityRule.IS_AUTHENTICATED)
class TemplateController {

    private final TemplateService templates;

    TemplateController(TemplateService templates) {
        this.templates = templates;
    }

    @Get
    String list(Actor actor) {
        ArrayNode list = Json.array();
        templates.list(actor).forEach(template -> list.add(TemplateJson.of(template)));
        ObjectNode answer = Json.object();
        answer.set("templates", list);
        return Json.write(answer);
    }

    @Get("/{key}")
    String get(Actor actor, String key) {
        TemplatePackage template = templates.get(actor, key);
        return Json.write(TemplateJson.of(template));
    }

    @Post("/{key}/install")
    HttpResponse<String> install(Actor actor, String key, @Body String body) {
        JsonInput input = JsonInput.of(body);
        String app = input.text("app");
        boolean samples = input.flag("samples", true);
        input.finish();
        if (app.isEmpty()) {
            throw new Invalid(new Violation("/app", "required", "template.app.required"));
        }
        var installed = templates.install(actor, key, app, samples, step -> {});
        return HttpResponse.created(Json.write(TemplateJson.of(installed)), URI.create("/a/" + app));
    }
}
