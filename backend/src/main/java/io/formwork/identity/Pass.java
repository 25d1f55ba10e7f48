package io.formwork.identity;

/** What opens doors without an account, such as a public link; what it opens is known to {@code access}. */
public interface Pass {

    /** Tells one bearer from another, so that what one of them brought is not taken for another's. */
    String bearer();
}
