/** Metrics by REST. */
@NullMarked
package io.formwork.metric.rest;

import org.jspecify.annotations.NullMarked;
