package io.formwork.identity.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code user_security}, absent for who has nothing of it.
 *
 * @param passwordTemporary the password was set by somebody else and must be replaced first
 * @param totpSecret encrypted; counts once it is confirmed
 * @param totpLastStep the step of the last code that was accepted, so that none is accepted twice
 */
@MappedEntity("user_security")
record UserSecurityRow(
        @Id long userId,
        boolean passwordTemporary,
        @Nullable String totpSecret,
        boolean totpConfirmed,
        long totpLastStep) {}
