package io.formwork.definition.rest;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;

/** Reads revisions out of If-Match headers. */
final class Revisions {

    private Revisions() {}

    static int parse(String ifMatch) {
        try {
            return Integer.parseInt(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Invalid(new Violation("", "ifMatch", "definition.if-match", ifMatch));
        }
    }
}
