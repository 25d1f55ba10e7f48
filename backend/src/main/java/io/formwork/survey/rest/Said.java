package io.formwork.survey.rest;

/** What the status page says after a confirmation; anything else in the address says nothing. */
final class Said {

    static final String THANKS = "thanks";
    static final String CHANGED = "changed";

    private Said() {}

    static String of(String parameter) {
        return THANKS.equals(parameter) || CHANGED.equals(parameter) ? parameter : "";
    }
}
