package io.formwork.report.rest;

import io.formwork.identity.Actor;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import io.formwork.report.ReportFiles;
import io.formwork.report.ReportPeriod;
import io.formwork.report.ReportQuery;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reports of an app; the period is the last twelve whole months unless another is named. */
@Controller("/api/v1/apps/{app}/reports")
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReportController {

    private final ReportFiles files;
    private final Clock clock;
    private final FormworkSettings settings;

    ReportController(ReportFiles files, Clock clock, FormworkSettings settings) {
        this.files = files;
        this.clock = clock;
        this.settings = settings;
    }

    @Get(uri = "/{key}.pdf", produces = "application/pdf")
    HttpResponse<byte[]> pdf(
            Actor actor,
            String app,
            String key,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String lang) {
        var pdf = new ByteArrayOutputStream();
        files.pdf(actor, query(actor, app, key, from, to, lang), pdf);
        return named(HttpResponse.ok(pdf.toByteArray()), key + ".pdf");
    }

    @Get(uri = "/{key}.html", produces = "text/html; charset=utf-8")
    HttpResponse<byte[]> html(
            Actor actor,
            String app,
            String key,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to,
            @QueryValue @Nullable String lang) {
        var html = new ByteArrayOutputStream();
        files.html(actor, query(actor, app, key, from, to, lang), html);
        return named(HttpResponse.ok(html.toByteArray()), key + ".html");
    }

    private static HttpResponse<byte[]> named(MutableHttpResponse<byte[]> response, String file) {
        return response.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"");
    }

    private ReportQuery query(
            Actor actor, String app, String key, @Nullable String from, @Nullable String to, @Nullable String lang) {
        Language language = lang == null ? actor.language() : Language.ofCode(lang);
        ReportPeriod usual = ReportPeriod.lastTwelveMonths(LocalDate.ofInstant(clock.instant(), settings.timeZone()));
        return ReportQuery.of(
                app,
                key,
                new ReportPeriod(
                        from == null ? usual.from() : date("/from", from), to == null ? usual.to() : date("/to", to)),
                language);
    }

    private static LocalDate date(String pointer, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid(new Violation(pointer, "date", "report.period.date", text));
        }
    }
}
