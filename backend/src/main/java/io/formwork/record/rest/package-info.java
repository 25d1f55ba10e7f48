/** Records by REST. */
@NullMarked
package io.formwork.record.rest;

import org.jspecify.annotations.NullMarked;
