/**
 * People brought in from a file, CSV or a workbook: accounts, places in the organisation and roles, all of them or the good
 * ones. A small file comes in at once or not at all, a large one in portions.
 */
@NullMarked
package io.formwork.organisation.transfer;

import org.jspecify.annotations.NullMarked;
