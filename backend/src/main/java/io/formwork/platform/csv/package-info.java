/** CSV files as people have them: in whichever encoding and with whichever separator. */
@NullMarked
package io.formwork.platform.csv;

import org.jspecify.annotations.NullMarked;
