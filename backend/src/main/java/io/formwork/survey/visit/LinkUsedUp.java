package io.formwork.survey.visit;

/** The link was shut or took its last answer while this one was written; undoes the write. */
final class LinkUsedUp extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
