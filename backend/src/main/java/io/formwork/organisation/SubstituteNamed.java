package io.formwork.organisation;

import io.formwork.identity.Actor;

/** Somebody was named the substitute of somebody. */
public record SubstituteNamed(Actor actor, Substitution substitution) {}
