/** Logging in by REST, and the actor behind a request's token. */
@NullMarked
package io.formwork.identity.rest;

import org.jspecify.annotations.NullMarked;
