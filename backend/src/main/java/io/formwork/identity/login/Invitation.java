package io.formwork.identity.login;

import java.time.Instant;

/**
 * The newest invitation of somebody who has no password yet.
 *
 * @param open whether its link still works
 */
public record Invitation(Instant sent, boolean open) {}
