package io.formwork.survey.rest;

import io.formwork.survey.PublicLinks;
import io.formwork.survey.SharedLink;
import io.formwork.survey.page.Entered;
import io.formwork.survey.page.SurveyPages;
import io.formwork.survey.visit.AnswerOutcome;
import io.formwork.survey.visit.Attempts;
import io.formwork.survey.visit.Door;
import io.formwork.survey.visit.IssuedPages;
import io.formwork.survey.visit.PublicAnswers;
import io.formwork.survey.visit.Submission;
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
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** The form behind a public link, and its answers. */
@Controller("/f/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
class FormPageController {

    private static final long LARGEST_TEXTS = 1L << 20;
    private static final int MOST_ANSWERS = 60;

    private final PublicRequests requests;
    private final PublicLinks links;
    private final IssuedPages issued;
    private final PublicAnswers answers;
    private final SurveyPages pages;
    private final Attempts attempts;

    FormPageController(
            PublicRequests requests,
            PublicLinks links,
            IssuedPages issued,
            PublicAnswers answers,
            SurveyPages pages,
            Clock clock) {
        this.requests = requests;
        this.links = links;
        this.issued = issued;
        this.answers = answers;
        this.pages = pages;
        this.attempts = new Attempts(clock, MOST_ANSWERS, Duration.ofMinutes(1));
    }

    @Get
    HttpResponse<byte[]> show(@PathVariable String token, HttpServletRequest servlet) {
        PublicRequest request = requests.of(servlet, token);
        if (request.door() instanceof Door.Open(Visit visit)) {
            if (!servlet.getParameterMap().containsKey(SharedLink.PREVIEW)) {
                links.opened(visit.link());
            }
            return PublicAnswer.of(pages.form(200, visit, request.url(), issued.issue(visit), Entered.NOTHING));
        }
        return shut(request);
    }

    @Post
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    HttpResponse<byte[]> answer(@PathVariable String token, HttpServletRequest servlet)
            throws IOException, ServletException {
        boolean texts = !String.valueOf(servlet.getContentType()).startsWith("multipart/");
        if (texts && servlet.getContentLengthLong() > LARGEST_TEXTS) {
            return PublicAnswer.of(pages.notice(413, requests.header(servlet), "too-large"));
        }
        PublicRequest request = requests.of(servlet, token);
        if (!(request.door() instanceof Door.Open(Visit visit))) {
            return shut(request);
        }
        if (!attempts.take(visit.link().id() + " " + request.client())) {
            return PublicAnswer.of(pages.notice(429, visit.language(), "too-many"));
        }
        Submission submission = Submissions.read(visit, servlet);
        return switch (answers.submit(visit, submission)) {
            case AnswerOutcome.Stored(var page) ->
                PublicAnswer.goTo(request.url() + "/thanks?n=" + page.nonce() + "&lang="
                        + visit.language().code());
            case AnswerOutcome.Again again -> again(request, visit, submission, again);
            case AnswerOutcome.Refused() -> PublicAnswer.of(pages.notice(400, visit.language(), "refused"));
            case AnswerOutcome.TooLate() ->
                PublicAnswer.of(pages.closed(410, visit, request.url(), Door.Reason.USED_UP));
        };
    }

    @Get("/thanks")
    HttpResponse<byte[]> thanks(@PathVariable String token, HttpServletRequest servlet) {
        PublicRequest request = requests.of(servlet, token);
        return switch (request.door()) {
            case Door.Open(Visit visit) -> thanks(request, visit);
            case Door.StatusOnly(Visit visit, Door.Reason reason) -> thanks(request, visit);
            case Door.Shut shut -> shut(request);
        };
    }

    private HttpResponse<byte[]> thanks(PublicRequest request, Visit visit) {
        return answers.receipt(visit, request.parameter("n"))
                .map(receipt -> PublicAnswer.of(pages.thanks(visit, request.url(), receipt)))
                .orElseGet(() -> PublicAnswer.of(pages.notice(404, visit.language(), "receipt-gone")));
    }

    private HttpResponse<byte[]> again(
            PublicRequest request, Visit visit, Submission submission, AnswerOutcome.Again again) {
        String ticket = again.page().map(page -> issued.issueAgain(visit, page)).orElseGet(() -> issued.issue(visit));
        Entered entered = new Entered(
                submission.texts(),
                again.files(),
                again.violations(),
                again.hint().code());
        return PublicAnswer.of(pages.form(422, visit, request.url(), ticket, entered));
    }

    private HttpResponse<byte[]> shut(PublicRequest request) {
        return ShutDoors.answer(pages, request);
    }
}
