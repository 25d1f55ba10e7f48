package io.formwork.survey.rest;

import io.formwork.survey.page.PublicPage;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;

/** Sends pages and redirects with the headers that keep public pages harmless and private. */
final class PublicAnswer {

    private PublicAnswer() {}

    static HttpResponse<byte[]> of(PublicPage page) {
        String nonce = "'nonce-" + page.nonce() + "'";
        String policy = "default-src 'none'; style-src " + nonce + "; script-src " + nonce
                + "; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
        return secured(HttpResponse.<byte[]>status(HttpStatus.valueOf(page.status())))
                .header("Content-Security-Policy", policy)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().locale().toLanguageTag())
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .body(page.html().getBytes(StandardCharsets.UTF_8));
    }

    /** After something was stored: shows the next page by GET, so that a reload does not send again. */
    static HttpResponse<byte[]> goTo(String url) {
        return secured(HttpResponse.<byte[]>status(HttpStatus.SEE_OTHER)).header(HttpHeaders.LOCATION, url);
    }

    private static MutableHttpResponse<byte[]> secured(MutableHttpResponse<byte[]> response) {
        return response.header("Referrer-Policy", "no-referrer").header("X-Robots-Tag", "noindex, nofollow");
    }
}
