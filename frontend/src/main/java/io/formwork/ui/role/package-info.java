/**
 * The designer of roles: which actions a role grants on the records of each form, which records, and what of their fields;
 * each grant is said in a sentence. Who holds the role stands beside it and is no part of the definition.
 */
@NullMarked
package io.formwork.ui.role;

import org.jspecify.annotations.NullMarked;
