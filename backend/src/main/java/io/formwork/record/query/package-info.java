/** Reading records: conditions as SQL, pages by key, and counts. */
@NullMarked
package io.formwork.record.query;

import org.jspecify.annotations.NullMarked;
