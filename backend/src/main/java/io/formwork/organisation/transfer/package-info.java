/** People brought in from a file: accounts, places in the organisation and roles, all of them or the good ones. */
@NullMarked
package io.formwork.organisation.transfer;

import org.jspecify.annotations.NullMarked;
