package io.formwork.identity.login;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code recovery_code}. */
@MappedEntity("recovery_code")
record RecoveryCodeRow(
        @Id long id, long userId, String codeHash, @Nullable LocalDateTime usedAt) {}
