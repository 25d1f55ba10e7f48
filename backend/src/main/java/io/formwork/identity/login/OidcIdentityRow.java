package io.formwork.identity.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;

/** A row of table {@code oidc_identity}: whose account a provider's subject is. */
@MappedEntity("oidc_identity")
record OidcIdentityRow(@Id long id, String subjectHash, long userId, LocalDateTime linkedAt) {}
