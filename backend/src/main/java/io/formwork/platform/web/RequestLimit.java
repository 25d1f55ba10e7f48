package io.formwork.platform.web;

import io.formwork.platform.config.FormworkSettings;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Refuses a request that brings more than it may, and reads form fields as UTF-8. */
@Singleton
final class RequestLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1024L * 1024;

    private final transient Problems problems;
    private final transient FormworkSettings settings;

    RequestLimit(Problems problems, FormworkSettings settings) {
        this.problems = problems;
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8);
        }
        long limit = limitOf(request);
        if (request.getContentLengthLong() > limit) {
            refuse(request, response);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Limited(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long limitOf(HttpServletRequest request) {
        String type = request.getContentType();
        boolean upload = type != null && type.startsWith("multipart/");
        return MEGABYTE * (upload ? settings.uploadLimitMegabytes() : settings.requestLimitMegabytes());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language =
                RequestLanguage.preferred(request.getHeader("Accept-Language")).orElse(settings.language());
        response.setStatus(HttpStatus.REQUEST_ENTITY_TOO_LARGE.getCode());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream()
                .write(problems.write(language, HttpStatus.REQUEST_ENTITY_TOO_LARGE, request.getRequestURI()));
    }

    /** A request of unknown length, counted while it is read. */
    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedInput(super.getInputStream(), limit);
        }
    }
}
