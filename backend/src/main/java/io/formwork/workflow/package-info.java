/**
 * Workflows: what happens to a record, step by step, and who does it.
 *
 * <p>A workflow is a definition, a tree of steps ({@code workflow.step}). Publishing draws it ({@code workflow.drawing}),
 * compiles it to BPMN and deploys it ({@code workflow.engine}); running cases stay on their version
 * ({@code workflow.cases}). The process engine carries only where a case stands. Its people, dates and decisions are our
 * own rows ({@code workflow.store}), written in the transaction that writes the record, so that both happen or neither.
 */
@NullMarked
package io.formwork.workflow;

import org.jspecify.annotations.NullMarked;
