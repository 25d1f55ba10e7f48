/**
 * Cases as they run: what starts one, how it goes from step to step, its tasks and the people who hold them, and how both
 * are shown. Here are the services that the feature offers, and its kind of definition.
 */
@NullMarked
package io.formwork.workflow.cases;

import org.jspecify.annotations.NullMarked;
