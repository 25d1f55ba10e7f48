package io.formwork.definition;

/** Says that a document uses another definition, and where in the document. */
public record DefinitionReference(DefinitionKey target, String pointer) {}
