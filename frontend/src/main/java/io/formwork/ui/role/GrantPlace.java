package io.formwork.ui.role;

import java.io.Serializable;

/**
 * One grant of a role; it need not be there yet.
 *
 * @param form the key of its form
 * @param ordinal which of the grants for that form, from 0
 */
record GrantPlace(String form, int ordinal) implements Serializable {}
