package io.formwork.organisation;

/** Identifies a group. */
public record GroupId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
