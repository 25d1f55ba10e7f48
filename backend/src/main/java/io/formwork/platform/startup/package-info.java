/** What happens between the start of the process and the first answer, and how a refusal to start is said. */
@NullMarked
package io.formwork.platform.startup;

import org.jspecify.annotations.NullMarked;
