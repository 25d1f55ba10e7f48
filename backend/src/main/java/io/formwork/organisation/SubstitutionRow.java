package io.formwork.organisation;

import io.formwork.identity.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of table {@code substitution}. */
@MappedEntity("substitution")
record SubstitutionRow(@Id long id, long userId, long substituteId, LocalDate validFrom, LocalDate validUntil) {

    Substitution toSubstitution() {
        return new Substitution(id, new UserId(userId), new UserId(substituteId), validFrom, validUntil);
    }
}
