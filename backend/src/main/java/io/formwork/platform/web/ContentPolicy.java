package io.formwork.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** What a browser may do with the answers of a path, said by a Content-Security-Policy. */
public enum ContentPolicy {
    /** Data for programs, files to be saved, and printed pages: nothing runs and nothing is loaded, whatever is in them. */
    NOTHING("default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox"),

    /** The page that shows the interface for programs. */
    API_PAGE("default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),

    /**
     * The user interface. Scripts that stand in the page carry the nonce; the framework evaluates what its server side asks the
     * browser to do, and its components write styles into the page.
     */
    USER_INTERFACE(
            "default-src 'self'; script-src 'self' 'nonce-{nonce}' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; frame-src 'self'; object-src 'none';"
                    + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'");

    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String words;

    ContentPolicy(String words) {
        this.words = words;
    }

    static ContentPolicy of(String path) {
        if (path.equals("/api/v1/docs") || path.startsWith("/api/v1/docs/")) {
            return API_PAGE;
        }
        return isForPrograms(path) ? NOTHING : USER_INTERFACE;
    }

    /** Whether the path is answered beside the user interface. */
    static boolean isForPrograms(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/f/")
                || path.startsWith("/r/")
                || path.equals("/health")
                || path.startsWith("/health/")
                || path.equals("/prometheus");
    }

    String wordsFor(HttpServletRequest request) {
        if (this != USER_INTERFACE) {
            return words;
        }
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return words.replace("{nonce}", nonce);
    }

    /** The word by which scripts in the page that answers this request may run. */
    public static String nonce(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(NONCE));
    }
}
