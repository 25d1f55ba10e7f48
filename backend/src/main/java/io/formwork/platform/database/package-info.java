/** The database server, embedded or external, its connection pool and its migrations. */
@NullMarked
package io.formwork.platform.database;

import org.jspecify.annotations.NullMarked;
