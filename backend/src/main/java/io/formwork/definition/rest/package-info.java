/** Definitions by REST. */
@NullMarked
package io.formwork.definition.rest;

import org.jspecify.annotations.NullMarked;
