package io.formwork.survey.visit;

/** Another request stored the answer of the same page first. */
final class AnsweredAlready extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnsweredAlready(Throwable cause) {
        super(cause);
    }
}
