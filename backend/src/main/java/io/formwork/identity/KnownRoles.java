package io.formwork.identity;

/** Tells which roles there are to be given; answered by the feature that knows what a role is. */
public interface KnownRoles {

    /** Whether the app has such a role, published. */
    boolean has(String app, String role);
}
