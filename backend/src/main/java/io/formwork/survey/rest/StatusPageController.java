package io.formwork.survey.rest;

import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.NotFound;
import io.formwork.survey.page.SurveyPages;
import io.formwork.survey.visit.CaseLookup;
import io.formwork.survey.visit.CaseLookup.Found;
import io.formwork.survey.visit.CaseStatus;
import io.formwork.survey.visit.Door;
import io.formwork.survey.visit.Visit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A case, for the one who has its number and code. */
@Controller("/f/{token}/status")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class StatusPageController {

    private final PublicRequests requests;
    private final CaseLookup cases;
    private final SurveyPages pages;

    StatusPageController(PublicRequests requests, CaseLookup cases, SurveyPages pages) {
        this.requests = requests;
        this.cases = cases;
        this.pages = pages;
    }

    @Get
    HttpResponse<byte[]> show(@PathVariable String token, HttpServletRequest servlet) {
        PublicRequest request = requests.of(servlet, token);
        return visit(request)
                .map(visit -> request.parameter("code").isEmpty() ? ask(request, visit) : show(request, visit))
                .orElseGet(() -> none(request));
    }

    private HttpResponse<byte[]> ask(PublicRequest request, Visit visit) {
        return PublicAnswer.of(pages.lookup(200, visit, request.url(), request.parameter("number"), ""));
    }

    private HttpResponse<byte[]> show(PublicRequest request, Visit visit) {
        return switch (find(request, visit)) {
            case Found.Case(CaseStatus status) ->
                PublicAnswer.of(pages.status(
                        visit, request.url(), status, request.parameter("code"), Said.of(request.parameter("said"))));
            case Found.Nothing() -> failed(404, request, visit, "nothing");
            case Found.TooManyAttempts() -> failed(429, request, visit, "too-many");
        };
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> confirm(@PathVariable String token, HttpServletRequest servlet) {
        PublicRequest request = requests.of(servlet, token);
        return visit(request).map(visit -> confirm(request, visit)).orElseGet(() -> none(request));
    }

    private HttpResponse<byte[]> confirm(PublicRequest request, Visit visit) {
        return switch (find(request, visit)) {
            case Found.Case(CaseStatus status) -> confirm(request, visit, status);
            case Found.Nothing() -> failed(404, request, visit, "nothing");
            case Found.TooManyAttempts() -> failed(429, request, visit, "too-many");
        };
    }

    /** A question that is not open any more, or a case that moved on meanwhile, is shown as it is now. */
    private HttpResponse<byte[]> confirm(PublicRequest request, Visit visit, CaseStatus status) {
        String said = Said.THANKS;
        try {
            cases.confirm(visit, status, request.parameter("answer"));
        } catch (NotFound | Conflict e) {
            said = Said.CHANGED;
        }
        return PublicAnswer.goTo(request.url() + "/status?number=" + encoded(status.number()) + "&code="
                + encoded(request.parameter("code")) + "&lang="
                + visit.language().code() + "&said=" + said);
    }

    private Found find(PublicRequest request, Visit visit) {
        return cases.find(visit, request.parameter("number"), request.parameter("code"), request.client());
    }

    private HttpResponse<byte[]> failed(int status, PublicRequest request, Visit visit, String failure) {
        return PublicAnswer.of(pages.lookup(status, visit, request.url(), request.parameter("number"), failure));
    }

    private static Optional<Visit> visit(PublicRequest request) {
        Optional<Visit> visit = switch (request.door()) {
            case Door.Open(Visit open) -> Optional.of(open);
            case Door.StatusOnly(Visit open, Door.Reason reason) -> Optional.of(open);
            case Door.Shut shut -> Optional.empty();
        };
        return visit.filter(open -> open.survey().status().isPresent());
    }

    private HttpResponse<byte[]> none(PublicRequest request) {
        return request.door() instanceof Door.Shut
                ? ShutDoors.answer(pages, request)
                : PublicAnswer.of(pages.notice(404, request.language(), "no-status"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
