package io.formwork.survey.rest;

import io.formwork.platform.web.RequestLanguage;
import io.formwork.survey.page.SurveyPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Says in a page what REST says in JSON: visitors see words, not a problem document. */
@ServerFilter("/f/**")
class ProblemPages {

    private final SurveyPages pages;
    private final RequestLanguage languages;

    ProblemPages(SurveyPages pages, RequestLanguage languages) {
        this.pages = pages;
        this.languages = languages;
    }

    @ResponseFilter
    @Nullable
    HttpResponse<?> inWords(HttpRequest<?> request, HttpResponse<?> response) {
        boolean problem = response.getContentType()
                .filter(type -> type.getSubtype().equals("problem+json"))
                .isPresent();
        if (!problem) {
            return null;
        }
        HttpStatus status = response.getStatus();
        String notice = switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "unknown";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, FORBIDDEN, UNPROCESSABLE_ENTITY, CONFLICT -> "refused";
            default -> "fault";
        };
        return PublicAnswer.of(pages.notice(status.getCode(), languages.of(request), notice));
    }
}
