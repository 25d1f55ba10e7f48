/** The rows of running and past cases: instances, the steps at which they wait, the people of those steps, and the log. */
@NullMarked
package io.formwork.workflow.store;

import org.jspecify.annotations.NullMarked;
