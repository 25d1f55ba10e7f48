package io.formwork.platform.error;

import java.util.List;

/**
 * One broken rule at one place of an input.
 *
 * @param pointer JSON pointer (RFC 6901) into the input, empty for the whole
 * @param rule the broken rule's name, such as {@code required} or {@code maxLength}
 * @param messageKey what is wrong and how to mend it
 */
public record Violation(String pointer, String rule, String messageKey, List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    public Violation(String pointer, String rule, String messageKey, Object... args) {
        this(pointer, rule, messageKey, List.of(args));
    }

    /** The same violation seen from an outer document, for instance from row 3 of a batch. */
    public Violation under(String prefix) {
        return new Violation(prefix + pointer, rule, messageKey, args);
    }

    /** Pointer to a member of the root object, escaped as RFC 6901 asks. */
    public static String member(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
