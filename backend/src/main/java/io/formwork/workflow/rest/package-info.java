/** Tasks over HTTP. */
@NullMarked
package io.formwork.workflow.rest;

import org.jspecify.annotations.NullMarked;
