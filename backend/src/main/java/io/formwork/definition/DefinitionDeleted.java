package io.formwork.definition;

/** Told inside the transaction after a definition and its versions were taken out of use. */
public record DefinitionDeleted(DefinitionKey key) {}
