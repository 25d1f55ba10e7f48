package io.formwork.definition;

/** Told inside the publishing transaction after a version was stored. */
public record DefinitionPublished(DefinitionKey key, int version) {}
