package io.formwork.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody's place in the organisation draws around him; each is a set of ids. */
public enum Circle {
    /** The departments he belongs to today, the main one first. */
    DEPARTMENTS,
    /** These, those he leads, and everything below. */
    DEPARTMENT_TREE,
    /** Himself, and the people of the departments he leads and of everything below. */
    TEAM,
    /** The groups he belongs to. */
    GROUPS,
    /** The one record that stands for somebody from outside: his customer or partner. */
    EXTERNAL;

    /** The name in JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Circle> ofCode(String code) {
        return Stream.of(values()).filter(circle -> circle.code().equals(code)).findFirst();
    }
}
