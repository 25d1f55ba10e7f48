package io.formwork.identity;

/** Identifies a user; 0 is the system itself and -1 anybody from outside. */
public record UserId(long value) {

    public static final UserId SYSTEM = new UserId(0);
    public static final UserId VISITOR = new UserId(-1);

    /** Whether this is a person with an account. */
    public boolean isPerson() {
        return value > 0;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
