package io.formwork.survey.rest;

import io.formwork.platform.text.Language;
import io.formwork.survey.visit.Door;
import jakarta.servlet.http.HttpServletRequest;

/** Somebody's request for a public page, and where his link leads. */
record PublicRequest(HttpServletRequest servlet, String token, Door door) {

    String url() {
        return "/f/" + token;
    }

    String parameter(String name) {
        String value = servlet.getParameter(name);
        return value == null ? "" : value;
    }

    /** Tells clients apart by where they come from. */
    String client() {
        return servlet.getRemoteAddr();
    }

    Language language() {
        return switch (door) {
            case Door.Open(var visit) -> visit.language();
            case Door.StatusOnly(var visit, var reason) -> visit.language();
            case Door.Shut(var reason, var language) -> language;
        };
    }
}
