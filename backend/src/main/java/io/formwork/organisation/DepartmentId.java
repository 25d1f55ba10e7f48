package io.formwork.organisation;

/** Identifies a department; 1 is the root, which is the whole organisation. */
public record DepartmentId(long value) {

    public static final DepartmentId ROOT = new DepartmentId(1);

    public static DepartmentId of(String text) {
        return new DepartmentId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
