/** Files as bytes, found again by the hash of their content. Who may read them is asked elsewhere. */
@NullMarked
package io.formwork.platform.blob;

import org.jspecify.annotations.NullMarked;
