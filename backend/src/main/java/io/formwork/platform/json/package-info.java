/** The one JSON mapper, and the step between JSON trees and plain Java values. */
@NullMarked
package io.formwork.platform.json;

import org.jspecify.annotations.NullMarked;
