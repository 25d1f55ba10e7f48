package io.formwork.organisation;

import io.micronaut.core.annotation.Introspected;

/** Somebody found in a list. */
@Introspected
record PersonName(long id, String name) {}
