/**
 * Files that people attach to records. An uploaded file belongs to the one who brought it until a record holds it; from
 * then on whoever may see the record's field may fetch it. A file that no record takes is removed after a day.
 */
@NullMarked
package io.formwork.attachment;

import org.jspecify.annotations.NullMarked;
