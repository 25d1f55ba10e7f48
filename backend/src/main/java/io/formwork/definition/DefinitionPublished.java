package io.formwork.definition;

import io.formwork.identity.Actor;

/**
 * Told inside the publishing transaction after a version was stored.
 *
 * @param actor who published it
 */
public record DefinitionPublished(DefinitionKey key, int version, Actor actor) {}
