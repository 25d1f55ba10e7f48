package io.formwork.platform.web;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.startup.Startup;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Until everything is ready, tells programs when to come again and shows people a page that goes on by itself. */
@Singleton
final class StartingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final int RETRY_SECONDS = 2;

    private final String page = read("starting.html");
    private final transient Startup startup;
    private final transient Problems problems;
    private final transient Messages messages;
    private final transient FormworkSettings settings;

    StartingFilter(Startup startup, Problems problems, Messages messages, FormworkSettings settings) {
        this.startup = startup;
        this.problems = problems;
        this.messages = messages;
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (startup.isReady() || isWatched(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        var language =
                RequestLanguage.preferred(request.getHeader("Accept-Language")).orElse(settings.language());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.getCode());
        response.setIntHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        if (wantsPage(request)) {
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(page(request, language));
        } else {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream()
                    .write(problems.write(
                            language,
                            HttpStatus.SERVICE_UNAVAILABLE,
                            request.getRequestURI(),
                            messages.text(language, "platform.starting.detail")));
        }
    }

    /** What a supervisor asks while it waits for the start. */
    private static boolean isWatched(String path) {
        return path.equals("/health") || path.startsWith("/health/") || path.equals("/prometheus");
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/api/");
    }

    /** What was sent would be lost by going on, so only a page that was asked for does. */
    private byte[] page(HttpServletRequest request, Language language) {
        boolean asked = request.getMethod().equals("GET");
        String refresh = asked ? "<meta http-equiv=\"refresh\" content=\"" + RETRY_SECONDS + "\">" : "";
        String words = messages.text(language, asked ? "platform.starting.page" : "platform.starting.again");
        return page.replace("{language}", language.code())
                .replace("{refresh}", refresh)
                .replace("{title}", messages.text(language, "platform.starting.title"))
                .replace("{words}", words)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        try (var file = StartingFilter.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
