package io.formwork.openapi;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** Serves the OpenAPI document: what is the same for all to anybody, the forms of an app to those who may see them. */
@Controller("/api/v1")
class OpenApiController {

    private final PublishedForms forms;
    private final AccessService accesses;

    OpenApiController(PublishedForms forms, AccessService accesses) {
        this.forms = forms;
        this.accesses = accesses;
    }

    @Get("/openapi.json")
    @Secured(SecurityRule.IS_ANONYMOUS)
    String common() {
        return Json.write(ApiDocument.of("{app}", Language.EN, List.of()));
    }

    @Get("/apps/{app}/openapi.json")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    String ofApp(Actor actor, String app) {
        if (!accesses.maySee(actor, app)) {
            throw new NotFound("app.unknown", app);
        }
        List<ApiForm> visible = forms.list(app).stream()
                .filter(form -> accesses.of(actor, form).may(Action.SEE))
                .map(form -> ApiForm.of(form, accesses.of(actor, form)))
                .toList();
        return Json.write(ApiDocument.of(app, actor.language(), visible));
    }
}
