package io.formwork.platform.web;

import io.formwork.platform.config.FormworkSettings;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the headers that protect visitors on every answer; who answers may put a stricter one in the place of one of these. */
@Singleton
final class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "Content-Security-Policy";
    private static final String CACHE = "Cache-Control";
    private static final Map<String, String> FOR_ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "SAMEORIGIN",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    /** Browsers keep to https for a year then. */
    private static final String ONLY_HTTPS = "max-age=31536000";

    private final Map<String, String> headers = new LinkedHashMap<>(FOR_ALL);

    SecurityHeaders(FormworkSettings settings) {
        if (settings.isPublicByHttps()) {
            headers.put("Strict-Transport-Security", ONLY_HTTPS);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        headers.forEach(response::setHeader);
        response.setHeader(POLICY, ContentPolicy.of(path).wordsFor(request));
        if (!ContentPolicy.isForPrograms(path)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(CACHE, "no-store");
        chain.doFilter(request, new Replacing(response));
    }

    /** The framework below only adds headers, which would leave two of a kind. */
    private static final class Replacing extends HttpServletResponseWrapper {

        private static final Set<String> OURS = Set.of(POLICY, CACHE).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());

        Replacing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (OURS.contains(name.toLowerCase(Locale.ROOT)) || FOR_ALL.containsKey(name)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
