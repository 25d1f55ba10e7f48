/**
 * The process engine and nothing that is known of records or people: it compiles drawings, deploys them, moves cases along
 * and asks {@link io.formwork.workflow.engine.ProcessSteps} what each step means. Its commands join the current transaction.
 */
@NullMarked
package io.formwork.workflow.engine;

import org.jspecify.annotations.NullMarked;
