/** The step designer: steps as cards on a line, branches side by side, the settings of the chosen one beside them. */
@NullMarked
package io.formwork.ui.workflow.designer;

import org.jspecify.annotations.NullMarked;
