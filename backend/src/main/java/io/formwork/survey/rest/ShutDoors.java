package io.formwork.survey.rest;

import io.formwork.survey.page.SurveyPages;
import io.formwork.survey.visit.Door;
import io.micronaut.http.HttpResponse;

/** What a link answers that does not take answers. */
final class ShutDoors {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private ShutDoors() {}

    static HttpResponse<byte[]> answer(SurveyPages pages, PublicRequest request) {
        return switch (request.door()) {
            case Door.StatusOnly(var visit, var reason) ->
                PublicAnswer.of(pages.closed(GONE, visit, request.url(), reason));
            case Door.Shut(var reason, var language) ->
                PublicAnswer.of(
                        pages.notice(reason == Door.Reason.UNKNOWN ? NOT_FOUND : GONE, language, reason.code()));
            case Door.Open open -> throw new IllegalStateException("The door is open: " + open);
        };
    }
}
