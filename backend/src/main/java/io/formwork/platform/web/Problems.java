package io.formwork.platform.web;

import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes problems in the language of the one who asked. */
@Singleton
public final class Problems {

    private static final int RETRY_SECONDS = 5;

    private final Messages messages;
    private final RequestLanguage languages;

    Problems(Messages messages, RequestLanguage languages) {
        this.messages = messages;
        this.languages = languages;
    }

    /** The answer to a failure of one of the five kinds. */
    public MutableHttpResponse<byte[]> of(HttpRequest<?> request, HttpStatus status, FormworkException failure) {
        Language language = languages.of(request);
        List<Problem.BrokenRule> broken = failure instanceof Invalid invalid
                ? invalid.violations().stream()
                        .map(violation -> new Problem.BrokenRule(
                                violation.pointer(), violation.rule(), messages.text(language, violation)))
                        .toList()
                : List.of();
        String detail = messages.text(language, failure);
        return answer(status, problem(request, language, status, detail, null, broken));
    }

    /** The answer to a failure that a status alone describes, with more to say where there is more. */
    public MutableHttpResponse<byte[]> of(HttpRequest<?> request, HttpStatus status, @Nullable String detail) {
        Language language = languages.of(request);
        String words = detail == null ? statusText(language, status, "detail") : detail;
        return answer(status, problem(request, language, status, words, null, List.of()));
    }

    /** The answer to a fault of ours, with the id under which it stands in the log. */
    public MutableHttpResponse<byte[]> ofFault(HttpRequest<?> request, String errorId) {
        Language language = languages.of(request);
        String words = messages.text(language, "platform.status.500.detail", errorId);
        return answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                problem(request, language, HttpStatus.INTERNAL_SERVER_ERROR, words, errorId, List.of()));
    }

    /** The same for an answer that is written outside of Micronaut. */
    byte[] write(Language language, HttpStatus status, String path) {
        return write(language, status, path, statusText(language, status, "detail"));
    }

    byte[] write(Language language, HttpStatus status, String path, String detail) {
        String title = statusText(language, status, "title");
        return Json.mapper()
                .writeValueAsBytes(new Problem("about:blank", title, status.getCode(), detail, path, null, List.of()));
    }

    private Problem problem(
            HttpRequest<?> request,
            Language language,
            HttpStatus status,
            String detail,
            @Nullable String errorId,
            List<Problem.BrokenRule> broken) {
        String title = statusText(language, status, "title");
        return new Problem("about:blank", title, status.getCode(), detail, request.getPath(), errorId, broken);
    }

    private String statusText(Language language, HttpStatus status, String part) {
        String key = "platform.status." + status.getCode() + "." + part;
        return messages.has(language, key) ? messages.text(language, key) : status.getReason();
    }

    private MutableHttpResponse<byte[]> answer(HttpStatus status, Problem problem) {
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(status)
                .body(Json.mapper().writeValueAsBytes(problem))
                .contentType(Problem.MEDIA_TYPE);
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS))
                : response;
    }
}
