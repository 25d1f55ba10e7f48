package io.formwork.platform.error;

import java.util.List;

/** A refusal that was foreseen: it carries a message key and its arguments, and is told to the person who caused it. */
public abstract sealed class FormworkException extends RuntimeException
        permits NotFound, Invalid, Conflict, Forbidden, Unavailable {

    private final String messageKey;
    private final transient List<Object> args;

    protected FormworkException(String messageKey, List<Object> args) {
        super(messageKey + (args.isEmpty() ? "" : " " + args));
        this.messageKey = messageKey;
        this.args = List.copyOf(args);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> args() {
        return args;
    }
}
