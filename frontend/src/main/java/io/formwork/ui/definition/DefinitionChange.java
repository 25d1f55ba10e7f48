package io.formwork.ui.definition;

import java.util.List;

/**
 * One difference between two versions, in words.
 *
 * @param place where it is, from the outside in, such as {@code Field “Severity”} and {@code Label}
 */
public record DefinitionChange(Type type, List<String> place, String before, String after) {

    /** What happened at that place. */
    public enum Type {
        ADDED,
        REMOVED,
        CHANGED
    }

    public DefinitionChange {
        place = List.copyOf(place);
    }
}
