package io.formwork.matrix;

/** What a generated grant gives of a field. */
enum Right {
    HIDDEN,
    MASKED,
    READ,
    EDIT;

    boolean reads() {
        return this == READ || this == EDIT;
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
