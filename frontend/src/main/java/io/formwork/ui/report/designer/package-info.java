/** The designer of reports: sections to add, arrange and fill, each change saved as a draft and open to be taken back. */
@NullMarked
package io.formwork.ui.report.designer;

import org.jspecify.annotations.NullMarked;
