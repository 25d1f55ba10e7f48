/** SQL within the current transaction, retried on deadlock, and changes of the schema outside of it. */
@NullMarked
package io.formwork.platform.sql;

import org.jspecify.annotations.NullMarked;
