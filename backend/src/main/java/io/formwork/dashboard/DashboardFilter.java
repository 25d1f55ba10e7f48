package io.formwork.dashboard;

import io.formwork.platform.text.LocalizedText;

/**
 * A filter of a whole page.
 *
 * @param field which records count, for cards whose forms have the field; empty for the period
 * @param otherwise the value where the person chose none
 */
public record DashboardFilter(String id, Type type, String field, LocalizedText label, String otherwise) {

    /** What is filtered by. */
    public enum Type {
        PERIOD,
        FIELD
    }
}
