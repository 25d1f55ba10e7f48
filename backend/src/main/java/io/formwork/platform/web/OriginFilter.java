package io.formwork.platform.web;

import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Notes for the thread of each request where it came from. */
@Singleton
final class OriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var origin =
                new Origin(wayOf(request.getRequestURI()), request.getRemoteAddr(), request.getHeader("User-Agent"));
        try (var entered = origin.enter()) {
            chain.doFilter(request, response);
        }
    }

    private static Origin.Way wayOf(String path) {
        if (path.startsWith("/api/")) {
            return Origin.Way.REST;
        }
        return path.startsWith("/f/") || path.startsWith("/r/") ? Origin.Way.PUBLIC : Origin.Way.UI;
    }
}
