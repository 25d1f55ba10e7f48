package io.formwork.platform.web;

import io.formwork.platform.config.FormworkSettings;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells callers who come too often when to come again: logins and public pages by address, REST by token or key. */
@Singleton
final class RateLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient TokenBuckets logins;
    private final transient TokenBuckets visitors;
    private final transient TokenBuckets programs;
    private final transient Problems problems;
    private final transient FormworkSettings settings;

    RateLimit(Problems problems, FormworkSettings settings) {
        this.problems = problems;
        this.settings = settings;
        this.logins = new TokenBuckets(settings.rates().logins(), System::nanoTime);
        this.visitors = new TokenBuckets(settings.rates().visitors(), System::nanoTime);
        this.programs = new TokenBuckets(settings.rates().programs(), System::nanoTime);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int seconds = secondsToWait(request);
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        var language =
                RequestLanguage.preferred(request.getHeader("Accept-Language")).orElse(settings.language());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.getCode());
        response.setIntHeader("Retry-After", seconds);
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(problems.write(language, HttpStatus.TOO_MANY_REQUESTS, request.getRequestURI()));
    }

    private int secondsToWait(HttpServletRequest request) {
        String path = request.getRequestURI();
        String bearer = request.getHeader("Authorization");
        if (path.equals("/api/v1/login")) {
            return logins.take(request.getRemoteAddr());
        }
        if (bearer != null && path.startsWith("/api/")) {
            // The number of a token, so that no token lies about here; two of the same number share what they may.
            return programs.take(Integer.toString(bearer.hashCode()));
        }
        return visitors.take(request.getRemoteAddr());
    }
}
