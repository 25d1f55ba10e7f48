package io.formwork.identity.login;

import io.formwork.identity.Actor;

/**
 * Somebody whom a provider has proved.
 *
 * @param strong whether the provider asked for a second factor itself
 * @param codeNeeded whether a code of his own must follow before he is in
 */
public record OidcEntry(Actor actor, boolean strong, boolean codeNeeded) {}
