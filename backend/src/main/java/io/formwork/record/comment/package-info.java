/** What people say about records. A comment may be seen by whoever may see its record. */
@NullMarked
package io.formwork.record.comment;

import org.jspecify.annotations.NullMarked;
